namespace PaperGraph.Cypher.Semantics.RegularExpressions;

/// <summary>The named character classes of Java's regular expressions (java.util.regex.Pattern, "Summary of regular-expression constructs") as .NET's class contents.</summary>
internal static class NamedClasses
{
    public const string Digit = "0-9";
    public const string Word = "a-zA-Z_0-9";
    public const string Space = " \\t\\n\\x0B\\f\\r";
    public const string HorizontalSpace = " \\t\\xA0\\u1680\\u180E\\u2000-\\u200A\\u202F\\u205F\\u3000";
    public const string VerticalSpace = "\\n\\x0B\\f\\r\\x85\\u2028\\u2029";

    /// <summary>What \d, \w, \s, \h or \v stands for; null for another letter.</summary>
    public static string? OfLetter(char letter) => letter switch
    {
        'd' => Digit,
        'w' => Word,
        's' => Space,
        'h' => HorizontalSpace,
        'v' => VerticalSpace,
        _ => null,
    };

    /// <summary>What \p{name} stands for; null where the name is not known.</summary>
    public static string? OfProperty(string name) => OfAscii(name) ?? OfUnicode(name);

    private static string? OfAscii(string name) => name switch
    {
        "Lower" => "a-z",
        "Upper" => "A-Z",
        "ASCII" => "\\x00-\\x7F",
        "Alpha" => "a-zA-Z",
        "Digit" => Digit,
        "Alnum" => "a-zA-Z0-9",
        "Punct" => "!-/:-@\\[-`{-~",
        "Graph" => "!-~",
        "Print" => " -~",
        "Blank" => " \\t",
        "Cntrl" => "\\x00-\\x1F\\x7F",
        "XDigit" => "0-9a-fA-F",
        "Space" => Space,
        _ => null,
    };

    private static string? OfUnicode(string name)
    {
        foreach (string prefix in (string[])["general_category=", "gc=", "Is"])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && IsCategory(name[prefix.Length..])) return $"\\p{{{name[prefix.Length..]}}}";
        }

        if (IsCategory(name)) return $"\\p{{{name}}}";
        foreach (string prefix in (string[])["script=", "sc=", "Is"])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && OfScript(name[prefix.Length..]) is { } script) return script;
        }

        return name switch
        {
            "IsAlphabetic" => "\\p{L}\\p{Nl}",
            "IsLetter" => "\\p{L}",
            "IsDigit" => "\\p{Nd}",
            "IsUppercase" => "\\p{Lu}",
            "IsLowercase" => "\\p{Ll}",
            "IsTitlecase" => "\\p{Lt}",
            "IsPunctuation" => "\\p{P}",
            "IsControl" => "\\p{Cc}",
            "IsWhite_Space" or "IsWhiteSpace" => "\\t-\\r\\x85\\p{Z}",
            "IsIdeographic" => OfScript("Han"),
            _ => null,
        };
    }

    private static bool IsCategory(string name) => name is "L" or "M" or "N" or "P" or "S" or "Z" or "C" or "Lu" or "Ll" or "Lt" or "Lm" or "Lo" or "Mn" or "Mc" or "Me"
        or "Nd" or "Nl" or "No" or "Pc" or "Pd" or "Ps" or "Pe" or "Pi" or "Pf" or "Po" or "Sm" or "Sc" or "Sk" or "So" or "Zs" or "Zl" or "Zp" or "Cc" or "Cf" or "Cs" or "Co"
        or "Cn";

    // The blocks of the Basic Multilingual Plane that hold the script's letters.
    private static string? OfScript(string name) => name switch
    {
        "Latin" => "A-Za-z\\xAA\\xBA\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02B8\\u1E00-\\u1EFF\\u2C60-\\u2C7F\\uA722-\\uA787\\uFB00-\\uFB06\\uFF21-\\uFF3A\\uFF41-\\uFF5A",
        "Greek" => "\\u0370-\\u0373\\u0375-\\u0377\\u037A-\\u037D\\u037F\\u0384\\u0386\\u0388-\\u03E1\\u03F0-\\u03FF\\u1F00-\\u1FFE",
        "Cyrillic" => "\\u0400-\\u052F\\u1C80-\\u1C88\\u1D2B\\u2DE0-\\u2DFF\\uA640-\\uA69F",
        "Hebrew" => "\\u0591-\\u05F4\\uFB1D-\\uFB4F",
        "Arabic" => "\\u0600-\\u0604\\u0606-\\u06FF\\u0750-\\u077F\\u08A0-\\u08FF\\uFB50-\\uFDFF\\uFE70-\\uFEFC",
        "Devanagari" => "\\u0900-\\u097F\\uA8E0-\\uA8FF",
        "Thai" => "\\u0E01-\\u0E3A\\u0E40-\\u0E5B",
        "Hangul" => "\\u1100-\\u11FF\\u3131-\\u318E\\uA960-\\uA97C\\uAC00-\\uD7A3\\uD7B0-\\uD7FB\\uFFA0-\\uFFDC",
        "Hiragana" => "\\u3041-\\u3096\\u309D-\\u309F",
        "Katakana" => "\\u30A1-\\u30FA\\u30FD-\\u30FF\\u31F0-\\u31FF\\uFF66-\\uFF9D",
        "Han" => "\\u2E80-\\u2FD5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303B\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAD9",
        _ => null,
    };
}
