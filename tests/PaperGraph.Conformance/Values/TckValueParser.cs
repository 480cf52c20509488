using System.Globalization;
using System.Text;

namespace PaperGraph.Conformance.Values;

/// <summary>Reads a value in the syntax of the TCK's tables.</summary>
internal sealed class TckValueParser
{
    private readonly string _text;
    private int _at;

    private TckValueParser(string text) => _text = text;

    /// <summary>Reads a value.</summary>
    /// <exception cref="FormatException">The text is no value, or goes on after it.</exception>
    public static TckValue Parse(string text)
    {
        var parser = new TckValueParser(text);
        parser.SkipSpace();
        TckValue value = parser.Value();
        parser.SkipSpace();
        return parser._at == text.Length ? value : throw parser.Fault("nothing more");
    }

    private TckValue Value()
    {
        char c = Peek();
        return c switch
        {
            '\'' => new TckString(Quoted()),
            '[' => ListOrRelationship(),
            '{' => Map(),
            '(' => Node(),
            '<' => Path(),
            '-' or '.' or (>= '0' and <= '9') => Number(),
            _ => Word(),
        };
    }

    private TckValue Word()
    {
        int start = _at;
        while (TckSyntax.IsNamePart(Peek())) _at++;
        switch (_text[start.._at])
        {
            case "null": return TckNull.Instance;
            case "true": return new TckBoolean(true);
            case "false": return new TckBoolean(false);
            case "NaN": return new TckFloat(double.NaN);
            case "Inf": return new TckFloat(double.PositiveInfinity);
            default:
                _at = start;
                throw Fault("a value");
        }
    }

    private TckValue Number()
    {
        int start = _at;
        if (Peek() == '-') _at++;
        if (Skip("Inf")) return new TckFloat(double.NegativeInfinity);
        while (char.IsAsciiDigit(Peek()) || Peek() is '.' or 'e' or 'E' || (Peek() is '-' or '+' && _text[_at - 1] is 'e' or 'E')) _at++;
        ReadOnlySpan<char> digits = _text.AsSpan(start, _at - start);
        if (!digits.ContainsAny('.', 'e', 'E') && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
        {
            return new TckInteger(whole);
        }

        if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double real)) return new TckFloat(real);
        _at = start;
        throw Fault("a number");
    }

    private string Quoted()
    {
        char quote = _text[_at++];
        var value = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length) throw Fault($"a closing {quote}");
            char c = _text[_at++];
            if (c == '\\' && quote == '\'' && Peek() is '\'' or '\\') value.Append(_text[_at++]);
            else if (c != quote) value.Append(c);
            else if (quote == '`' && Peek() == '`') value.Append(_text[_at++]);
            else return value.ToString();
        }
    }

    private string Name()
    {
        if (Peek() == '`') return Quoted();
        int start = _at;
        while (TckSyntax.IsNamePart(Peek())) _at++;
        return _at > start ? _text[start.._at] : throw Fault("a name");
    }

    private TckValue ListOrRelationship()
    {
        Expect('[');
        SkipSpace();
        if (Peek() == ':') return Relationship();
        var items = new List<TckValue>();
        while (!Take(']'))
        {
            if (items.Count > 0) Expect(',');
            SkipSpace();
            items.Add(Value());
            SkipSpace();
        }

        return new TckList(items);
    }

    private TckRelationship Relationship()
    {
        Expect(':');
        string type = Name();
        SkipSpace();
        TckMap properties = Peek() == '{' ? Map() : TckMap.Empty;
        SkipSpace();
        Expect(']');
        return new TckRelationship(type, properties);
    }

    private TckMap Map()
    {
        Expect('{');
        SkipSpace();
        var entries = new Dictionary<string, TckValue>(StringComparer.Ordinal);
        while (!Take('}'))
        {
            if (entries.Count > 0) Expect(',');
            SkipSpace();
            string key = Name();
            SkipSpace();
            Expect(':');
            SkipSpace();
            if (!entries.TryAdd(key, Value())) throw Fault($"no second key '{key}'");
            SkipSpace();
        }

        return new TckMap(entries);
    }

    private TckNode Node()
    {
        Expect('(');
        SkipSpace();
        var labels = new List<string>();
        while (Take(':'))
        {
            labels.Add(Name());
            SkipSpace();
        }

        TckMap properties = Peek() == '{' ? Map() : TckMap.Empty;
        SkipSpace();
        Expect(')');
        return new TckNode(labels, properties);
    }

    private TckPath Path()
    {
        Expect('<');
        TckNode start = Node();
        var steps = new List<TckStep>();
        while (!Take('>'))
        {
            bool forward = !Take('<');
            Expect('-');
            Expect('[');
            TckRelationship relationship = Relationship();
            Expect('-');
            if (forward) Expect('>');
            steps.Add(new TckStep(relationship, forward, Node()));
        }

        return new TckPath(start, steps);
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private void SkipSpace()
    {
        while (char.IsWhiteSpace(Peek())) _at++;
    }

    private bool Skip(string word)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0) return false;
        _at += word.Length;
        return true;
    }

    private bool Take(char c)
    {
        if (Peek() != c) return false;
        _at++;
        return true;
    }

    private void Expect(char c)
    {
        if (!Take(c)) throw Fault($"'{c}'");
    }

    private FormatException Fault(string wanted) => new($"{wanted} expected at offset {_at} of the value {_text}");
}
