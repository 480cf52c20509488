using System.Text;

namespace PaperGraph.Model;

/// <summary>One pass over a short text with LaTeX in it, writing what it says in Unicode. Never fails: what it does not know it keeps.</summary>
internal sealed class TexReader(string text)
{
    private readonly StringBuilder _out = new(text.Length);
    private int _at;
    private int _mathEnd = -1;

    private bool InMath => _at < _mathEnd;

    internal string Read()
    {
        if (text.AsSpan().IndexOfAny(@"\${}^~`'_-".AsSpan()) < 0) return text;
        while (_at < text.Length) Step();
        return _out.ToString();
    }

    private void Step()
    {
        char c = text[_at];
        switch (c)
        {
            case '\\': Command(); break;
            case '{' or '}': _at++; break;
            case '$': Dollar(); break;
            case '^': Superscript(); break;
            case '_' when InMath: Subscript(); break;
            case '~' when IsTie(): Write(" ", 1); break;
            case '`' when Follows("``"): Write("“", 2); break;
            case '\'' when Follows("''"): Write("”", 2); break;
            case '-' when Follows("---") && IsBetween(3): Write("—", 3); break;
            case '-' when Follows("--") && IsBetween(2): Write("–", 2); break;
            default: Write(c, 1); break;
        }
    }

    private void Write(string what, int length)
    {
        _out.Append(what);
        _at += length;
    }

    private void Write(char what, int length)
    {
        _out.Append(what);
        _at += length;
    }

    private bool Follows(string what) => text.AsSpan(_at).StartsWith(what, StringComparison.Ordinal);

    // A tilde between two words is a tie; before a number it means "about".
    private bool IsTie() => _at > 0 && _at + 1 < text.Length && !char.IsWhiteSpace(text[_at - 1]) && !char.IsWhiteSpace(text[_at + 1]);

    // Dashes join or part something on both sides; "--flag" keeps its hyphens.
    private bool IsBetween(int length) => _at > 0 && _at + length < text.Length && text[_at - 1] != '-' && text[_at + length] != '-'
        && char.IsWhiteSpace(text[_at - 1]) == char.IsWhiteSpace(text[_at + length]);

    // A dollar opens mathematics when one that can close it follows (Pandoc's rule: no white space just inside, no digit after).
    private void Dollar()
    {
        if (_at == _mathEnd)
        {
            _at++;
            _mathEnd = -1;
            return;
        }

        int inner = Follows("$$") ? _at + 2 : _at + 1;
        if (InMath || inner >= text.Length || char.IsWhiteSpace(text[inner]) || text[inner] == '$') { Write('$', 1); return; }
        for (int end = text.IndexOf('$', inner); end >= 0; end = text.IndexOf('$', end + 1))
        {
            if (text[end - 1] == '\\') continue;
            if (char.IsWhiteSpace(text[end - 1]) || (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))) break;
            _at = inner;
            _mathEnd = end;
            return;
        }

        Write('$', 1);
    }

    private void Superscript()
    {
        ReadOnlySpan<char> argument = Argument(_at + 1, out int end);
        if (argument.Length > 0 && Raised(argument) is string raised) Write(raised, end - _at);
        else if (InMath && argument is "*" or "\\ast" or "\\star" or "\\prime" or "'" or "th" or "st" or "nd" or "rd") _at++;
        else if (InMath && argument is "\\circ") Write("°", end - _at);
        else if (InMath && argument is "\\top" or "\\intercal") Write("ᵀ", end - _at);
        else Write('^', 1);
    }

    private static string? Raised(ReadOnlySpan<char> argument)
    {
        var result = new StringBuilder(argument.Length);
        foreach (char c in argument)
        {
            if (!TexSymbols.Superscripts.TryGetValue(c, out char raised)) return null;
            result.Append(raised);
        }

        return result.ToString();
    }

    // ℓ_2 reads ℓ2; L_{adv} keeps its underscore, or it would read as another word.
    private void Subscript()
    {
        ReadOnlySpan<char> argument = Argument(_at + 1, out _);
        bool isIndex = argument.Length == 1 || argument is "\\infty" || (argument.Length > 0 && argument.IndexOfAnyExceptInRange('0', '9') < 0);
        if (isIndex) _at++;
        else Write('_', 1);
    }

    // The argument at a place: a group, a command or one character.
    private ReadOnlySpan<char> Argument(int at, out int end)
    {
        end = at;
        if (at >= text.Length) return [];
        if (text[at] == '{')
        {
            int close = text.IndexOf('}', at);
            if (close < 0) return [];
            end = close + 1;
            return text.AsSpan(at + 1, close - at - 1);
        }

        end = at + 1;
        if (text[at] == '\\')
        {
            while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        }

        return text.AsSpan(at, end - at);
    }

    private void Command()
    {
        if (!InMath && TexCharacters.TryRead(text.AsSpan(_at), out string letter, out int length)) { Write(letter, length); return; }
        int end = _at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        string name = text[(_at + 1)..end];
        if (name.Length == 0) Escape();
        else Named(name, end);
    }

    // \% and the like are the character; \, \; and \\ are spaces; a lone backslash is itself.
    private void Escape()
    {
        char c = _at + 1 < text.Length ? text[_at + 1] : '\0';
        switch (c)
        {
            case '%' or '&' or '#' or '_' or '$' or '{' or '}': Write(c, 2); break;
            case ',' or ';' or ':' or ' ' or '\\' or '\t' or '\n' or '>': Write(" ", 2); break;
            case '!' or '-' or '/' or '(' or ')' or '[' or ']' or '@': _at += 2; break;
            case '|': Write("‖", 2); break;
            default: Write('\\', 1); break;
        }
    }

    private void Named(string name, int end)
    {
        if (name == "mathbb")
        {
            ReadOnlySpan<char> argument = Argument(end, out int after);
            if (argument.Length == 1 && TexSymbols.Blackboard.TryGetValue(argument[0], out string? board)) { Write(board, after - _at); return; }
            _at = end;
            return;
        }

        if (name == "sqrt") { Write("√", end - _at); return; }
        if (name is "frac" or "dfrac" or "tfrac" && TryFraction(end)) return;
        if (TexSymbols.Symbols.TryGetValue(name, out string? symbol))
        {
            _out.Append(symbol);
            // Outside mathematics the space after a name only ends it; inside, all spaces do.
            _at = end < text.Length && text[end] == ' ' ? end + 1 : end;
            return;
        }

        if (TexSymbols.Spaces.Contains(name)) { Write(" ", end - _at); return; }
        if (TexSymbols.Formatting.Contains(name) || name is "url" or "href") { _at = end; if (name != "href") SkipSpace(); else SkipGroup(); return; }
        if (TexSymbols.DroppedWithArgument.Contains(name)) { _at = end; SkipGroup(); return; }
        // A command nobody knows: \log and \max read as their names, a macro of the authors' too, and one with an argument is formatting.
        if (end < text.Length && text[end] == '{' && !Argument(end, out _).IsEmpty) _at = end;
        else Write(name, end - _at);
    }

    private void SkipSpace()
    {
        if (_at < text.Length && text[_at] == ' ') _at++;
    }

    private void SkipGroup()
    {
        if (_at < text.Length && text[_at] == '{' && text.IndexOf('}', _at) is int close and >= 0) _at = close + 1;
    }

    private bool TryFraction(int end)
    {
        if (end >= text.Length || text[end] != '{') return false;
        string above = Argument(end, out int middle).ToString();
        if (middle >= text.Length || text[middle] != '{') return false;
        string below = Argument(middle, out int after).ToString();
        if (above.Length == 0 || below.Length == 0 || above.Contains('{', StringComparison.Ordinal) || below.Contains('{', StringComparison.Ordinal)) return false;
        _out.Append(new TexReader(above).Read()).Append('/').Append(new TexReader(below).Read());
        _at = after;
        return true;
    }
}
