namespace PaperGraph.Sources;

/// <summary>Takes the sentence's punctuation off the end of an address or identifier in running text.</summary>
internal static class TrailingPunctuation
{
    internal static string Trim(string value)
    {
        int end = value.Length;
        while (end > 0)
        {
            char last = value[end - 1];
            bool isClosing = last is ')' or ']' or '}' && !IsBalanced(value.AsSpan(0, end), last);
            if (!isClosing && last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '"' or '’' or '”' or '*' or '…' or '\\')) break;
            end--;
        }

        return value[..end];
    }

    private static bool IsBalanced(ReadOnlySpan<char> value, char closing)
    {
        char opening = closing switch { ')' => '(', ']' => '[', _ => '{' };
        return value.Count(opening) >= value.Count(closing);
    }
}
