using System.Text;

namespace PaperGraph.Resolution;

/// <summary>
/// Folds characters that print as a plain letter or digit to that letter or digit: compatibility forms (Unicode Standard Annex #15),
/// accents, Greek letters by name, the kinds of dash and quote. <see cref="string.Normalize(NormalizationForm)"/> leaves text as it is in a
/// program that carries no ICU, so accents go by <see cref="CanonicalDecomposition"/>, and what scientific names use of the rest is listed here.
/// </summary>
internal static class CharacterFold
{
    private const string Greek = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega";

    private static readonly string[] s_greek = Greek.Split(' ');

    // Mathematical alphabets have holes where Letterlike Symbols already had the letter.
    private static readonly Dictionary<char, string> s_other = Parse(
        "ℓ l ℎ h ℏ h ℬ B ℰ E ℱ F ℋ H ℐ I ℒ L ℳ M ℛ R ℯ e ℊ g ℴ o ℭ C ℌ H ℑ I ℜ R ℨ Z ℂ C ℍ H ℕ N ℙ P ℚ Q ℝ R ℤ Z "
        + "ﬀ ff ﬁ fi ﬂ fl ﬃ ffi ﬄ ffl ﬅ st ﬆ st Æ AE æ ae Œ OE œ oe ß ss ẞ SS Þ Th þ th Ĳ IJ ĳ ij "
        + "Ð D ð d Ø O ø o Đ D đ d Ħ H ħ h ı i ĸ k Ł L ł l Ŋ N ŋ n Ŧ T ŧ t ſ s ẛ s "
        + "⁰ 0 ¹ 1 ² 2 ³ 3 ⁴ 4 ⁵ 5 ⁶ 6 ⁷ 7 ⁸ 8 ⁹ 9 ⁺ + ⁻ - ⁿ n ⁱ i ᵀ T "
        + "₀ 0 ₁ 1 ₂ 2 ₃ 3 ₄ 4 ₅ 5 ₆ 6 ₇ 7 ₈ 8 ₉ 9 ₊ + ₋ - ₐ a ₑ e ₒ o ₓ x ₕ h ₖ k ₗ l ₘ m ₙ n ₚ p ₛ s ₜ t ᵢ i ⱼ j ᵣ r ᵤ u ᵥ v "
        + "Ⅰ I Ⅱ II Ⅲ III Ⅳ IV Ⅴ V Ⅵ VI Ⅶ VII Ⅷ VIII Ⅸ IX Ⅹ X ½ 1/2 ¼ 1/4 ¾ 3/4 ∞ inf × x ⋆ * ∗ * ★ * "
        + "‐ - ‑ - ‒ - – - — - ― - − - ⁃ - ﹣ - · - ‧ - • - ’ ' ‘ ' ʼ ' ′ ' ` ' ´ ' “ \" ” \" ″ \" "
        + "µ mu ϵ epsilon ϑ theta ϕ phi ϖ pi ϱ rho ∆ delta ∇ nabla");

    /// <summary><paramref name="text"/> with every character folded; case stays.</summary>
    internal static string Fold(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\u0020', '\u005F') is var first && first < 0) return text;
        if (text.AsSpan(first).IndexOfAnyExceptInRange('\u0020', '\u007E') < 0 && !text.Contains('`')) return text;
        var result = new StringBuilder(text.Length + 8);
        foreach (Rune rune in text.EnumerateRunes()) Append(result, rune);
        return result.ToString();
    }

    private static void Append(StringBuilder result, Rune rune)
    {
        int code = rune.Value;
        switch (code)
        {
            case < 0x80 and not '`': result.Append((char)code); break;
            case >= 0x1D400 and <= 0x1D7FF: AppendMathematical(result, rune); break;
            case >= 0xFF01 and <= 0xFF5E: result.Append((char)(code - 0xFF01 + '!')); break;
            case >= 0x0300 and <= 0x036F: break;
            case 0x2122 or 0x00AE or 0x00A9: break;
            case >= 0x0391 and <= 0x03A9: AppendGreek(result, code - 0x0391); break;
            case >= 0x03B1 and <= 0x03C9: AppendGreek(result, code - 0x03B1); break;
            case <= 0xFFFF when s_other.TryGetValue((char)code, out string? plain): result.Append(plain); break;
            case (>= 0xC0 and < 0x180) or (>= 0x1E00 and < 0x1F00): result.Append(CanonicalDecomposition.Of(code)?[0] ?? (char)code); break;
            default: result.Append(rune.ToString()); break;
        }
    }

    // A Greek letter is a word of its own only where it touches no other letter by itself: "β-VAE" is "beta-VAE".
    private static void AppendGreek(StringBuilder result, int index) => result.Append(s_greek[index]);

    // U+1D400 to U+1D6A3: 13 alphabets of 52 letters; from U+1D6A8: Greek, 58 a style; from U+1D7CE: digits, ten a style.
    private static void AppendMathematical(StringBuilder result, Rune rune)
    {
        int code = rune.Value;
        if (code >= 0x1D7CE) result.Append((char)('0' + (code - 0x1D7CE) % 10));
        else if (code < 0x1D6A4 && (code - 0x1D400) % 52 is var letter) result.Append((char)(letter < 26 ? 'A' + letter : 'a' + letter - 26));
        else if (code >= 0x1D6A8 && code < 0x1D7CA && MathematicalGreek((code - 0x1D6A8) % 58) is int greek) AppendGreek(result, greek);
        else result.Append(rune.ToString());
    }

    // A style of mathematical Greek: 25 capitals (theta symbol at 17), nabla, 25 small letters, seven symbols.
    private static int? MathematicalGreek(int index) => index switch
    {
        < 25 => index == 17 ? 7 : index,
        >= 26 and < 51 => index - 26,
        52 => 4,
        53 => 7,
        55 => 21,
        56 => 16,
        57 => 15,
        _ => null,
    };

    private static Dictionary<char, string> Parse(string pairs) => pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2)
        .ToDictionary(pair => pair[0][0], pair => pair[1]);
}
