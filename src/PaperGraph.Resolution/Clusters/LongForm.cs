namespace PaperGraph.Resolution;

/// <summary>
/// The part of a found long form that the abbreviation stands for. Finders take the longest phrase whose letters fit: in "deep
/// convolutional neural networks (CNN)" the abbreviation means the last three words.
/// </summary>
internal static class LongForm
{
    /// <summary>The longest tail of <paramref name="text"/> that <paramref name="shortForm"/> is the initials of; the whole where none is.</summary>
    internal static NormalForm Of(NormalForm shortForm, string text, FormNormaliser normaliser)
    {
        NormalForm whole = normaliser.Normalise(shortForm.Type, text);
        if (!shortForm.IsShort || whole.Tokens.Count <= shortForm.Key.Length || Initials.Match(shortForm, whole)) return whole;
        for (int space = text.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = text.IndexOf(' ', space + 1))
        {
            NormalForm tail = normaliser.Normalise(shortForm.Type, text[(space + 1)..].Trim());
            if (Initials.Match(shortForm, tail)) return tail;
        }

        return whole;
    }
}
