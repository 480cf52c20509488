using System.Globalization;
using System.Text;

namespace PaperGraph.Cypher.Semantics.RegularExpressions;

/// <summary>
/// Turns a regular expression as Neo4j reads it (java.util.regex.Pattern) into .NET's: ASCII meaning of \d, \w and \s, line terminators, POSIX and Unicode classes,
/// unions and intersections of classes, possessive quantifiers, \Q…\E, \h, \R, \x{…}. What both read alike passes through. A character outside the Basic Multilingual
/// Plane counts as two for a dot or class, and (?i) goes by Unicode, not by ASCII.
/// </summary>
internal sealed class PatternTranslator
{
    private const string AnyButLineEnd = "[^\\n\\r\\u0085\\u2028\\u2029]";
    private const int MaxDepth = 250;

    private readonly string _pattern;
    private readonly StringBuilder _text = new();
    private int _at;
    private int _depth;

    private PatternTranslator(string pattern) => _pattern = pattern;

    /// <exception cref="PatternException">The pattern cannot be read.</exception>
    public static string Translate(string pattern)
    {
        var translator = new PatternTranslator(pattern);
        translator.Sequence(dotAll: false);
        if (translator._at < pattern.Length) throw new PatternException("Unmatched closing ')'", translator._at);
        return translator._text.ToString();
    }

    // Alternatives up to the closing parenthesis or the end. Flags set within hold up to there.
    private void Sequence(bool dotAll)
    {
        if (++_depth > MaxDepth) throw new PatternException($"Groups are nested deeper than {MaxDepth} levels", _at);
        int atom = _text.Length;
        while (_at < _pattern.Length && _pattern[_at] != ')')
        {
            char c = _pattern[_at];
            if (c is '*' or '+' or '?' || (c == '{' && IsRepetition()))
            {
                Quantifier(atom);
                continue;
            }

            atom = _text.Length;
            switch (c)
            {
                case '(':
                    dotAll = Group(dotAll);
                    break;
                case '[':
                    _at++;
                    _text.Append(ClassReader.Read(_pattern, ref _at));
                    break;
                case '\\':
                    Escape();
                    break;
                case '.':
                    _at++;
                    _text.Append(dotAll ? "[\\s\\S]" : AnyButLineEnd);
                    break;
                default:
                    _at++;
                    _text.Append(c);
                    break;
            }
        }

        _depth--;
    }

    private bool IsRepetition() => _at + 1 < _pattern.Length && char.IsAsciiDigit(_pattern[_at + 1]) && _pattern.IndexOf('}', _at) > 0;

    private void Quantifier(int atom)
    {
        int end = _pattern[_at] == '{' ? _pattern.IndexOf('}', _at) + 1 : _at + 1;
        _text.Append(_pattern, _at, end - _at);
        _at = end;
        if (_at == _pattern.Length) return;
        if (_pattern[_at] == '?')
        {
            _at++;
            _text.Append('?');
        }
        else if (_pattern[_at] == '+')
        {
            _at++;
            _text.Insert(atom, "(?>").Append(')');
        }
    }

    /// <returns>Whether the dot matches line ends after the group: flags alone, as in (?s), change it.</returns>
    private bool Group(bool dotAll)
    {
        int open = _at++;
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            int prefix = _at + 1;
            if (prefix < _pattern.Length && (char.IsAsciiLetter(_pattern[prefix]) || _pattern[prefix] == '-')) return Flags(open, dotAll);
            int length = PrefixLength(prefix, open);
            _text.Append("(?").Append(_pattern, prefix, length);
            _at = prefix + length;
        }
        else
        {
            _text.Append('(');
        }

        Inside(open, dotAll);
        return dotAll;
    }

    private int PrefixLength(int prefix, int open)
    {
        string rest = _pattern[prefix..];
        foreach (string known in (string[])["<=", "<!", ":", "=", "!", ">"])
        {
            if (rest.StartsWith(known, StringComparison.Ordinal)) return known.Length;
        }

        int close = rest.IndexOf('>', StringComparison.Ordinal);
        return rest.StartsWith('<') && close > 0 ? close + 1 : throw new PatternException("Unknown group type", open);
    }

    private bool Flags(int open, bool dotAll)
    {
        bool inner = dotAll, on = true;
        string kept = "";
        for (_at++; _at < _pattern.Length && _pattern[_at] is not (':' or ')'); _at++)
        {
            switch (_pattern[_at])
            {
                case '-' when on:
                    on = false;
                    kept += "-";
                    break;
                case 's':
                    inner = on;
                    break;
                case 'i' or 'm' or 'x':
                    kept += _pattern[_at];
                    break;
                case 'd' or 'u' or 'U':
                    // Unix lines, Unicode case and Unicode classes: the first two are what .NET does anyway, the last has no counterpart and only widens \w.
                    break;
                default:
                    throw new PatternException("Unknown inline modifier", _at);
            }
        }

        if (_at == _pattern.Length) throw new PatternException("Unknown inline modifier", _at);
        kept = kept.TrimEnd('-');
        if (_pattern[_at++] == ')')
        {
            if (kept.Length > 0) _text.Append("(?").Append(kept).Append(')');
            return inner;
        }

        _text.Append("(?").Append(kept).Append(':');
        Inside(open, inner);
        return dotAll;
    }

    private void Inside(int open, bool dotAll)
    {
        Sequence(dotAll);
        if (_at == _pattern.Length) throw new PatternException("Unclosed group", open);
        _at++;
        _text.Append(')');
    }

    private void Escape()
    {
        char c = _at + 1 < _pattern.Length ? _pattern[_at + 1] : throw new PatternException("Unexpected internal error: a backslash ends the pattern", _at);
        if (c == 'Q')
        {
            int end = _pattern.IndexOf("\\E", _at + 2, StringComparison.Ordinal);
            string quoted = end < 0 ? _pattern[(_at + 2)..] : _pattern[(_at + 2)..end];
            // Each character is an atom, so that a quantifier behind takes the last one only.
            foreach (char literal in quoted) _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)literal:X4}");
            _at = end < 0 ? _pattern.Length : end + 2;
        }
        else if (c == 'R')
        {
            _at += 2;
            _text.Append($"(?:\\r\\n|[{NamedClasses.VerticalSpace}])");
        }
        else if (c is 'A' or 'B' or 'G' or 'Z' or 'b' or 'k' or 'z' or (>= '1' and <= '9'))
        {
            _at += 2;
            _text.Append('\\').Append(c);
        }
        else if (EscapeReader.ReadClass(_pattern, ref _at, out bool negated) is { } content)
        {
            _text.Append(negated ? "[^" : "[").Append(content).Append(']');
        }
        else
        {
            foreach (char unit in EscapeReader.ReadCharacter(_pattern, ref _at)) _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
        }
    }
}
