using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PaperGraph.Storage.Indexes.FullText;

/// <summary>
/// Reads the query language of Lucene's classic parser as far as stated: words, "phrases", prefix* and wil?cards, AND, OR, NOT, &amp;&amp;, ||, !, +, -,
/// field:word, (groups), boosts ^2, fuzzy~ words, "phrases with slop"~3, [ranges TO words}, /regular expressions/, *:* for everything and \ before a special
/// character. Words that a sign joins are looked for one by one.
/// </summary>
internal sealed class TextQueryParser
{
    private const int MaxDepth = 100;
    private const int MaxLength = 100_000;
    private readonly string _text;
    private int _at;
    private int _depth;

    private TextQueryParser(string text) => _text = text;

    /// <summary>Reads a query.</summary>
    /// <exception cref="GraphException">It cannot be read.</exception>
    public static TextQuery Parse(string text)
    {
        if (text.Length > MaxLength) throw new GraphException($"A full-text query has at most {MaxLength} characters, not {text.Length}.");
        var parser = new TextQueryParser(text);
        TextQuery query = parser.Clauses(null);
        return parser._at == text.Length ? query : throw parser.Fault("a ')' without its '('");
    }

    private TextQuery Clauses(string? field)
    {
        if (++_depth > MaxDepth) throw Fault($"groups nested more than {MaxDepth} deep");
        var clauses = new List<(Occurrence Occurrence, TextQuery Query)>();
        while (true)
        {
            SkipSpace();
            if (_at == _text.Length || _text[_at] == ')') break;
            bool and = Operator("AND", "&&");
            bool or = !and && Operator("OR", "||");
            if ((and || or) && clauses.Count == 0) throw Fault("an operator without a left side");
            SkipSpace();
            Occurrence occurrence = Prefix();
            SkipSpace();
            if (_at == _text.Length || _text[_at] == ')')
            {
                throw Fault("an operator without a right side");
            }

            // AND makes what stands before it a must as well, as in Lucene's classic parser.
            if (and && clauses[^1].Occurrence == Occurrence.Should) clauses[^1] = (Occurrence.Must, clauses[^1].Query);
            if (and && occurrence == Occurrence.Should) occurrence = Occurrence.Must;
            if (Clause(field) is { } clause) clauses.Add((occurrence, clause));
        }

        _depth--;
        return clauses is [(Occurrence.Should or Occurrence.Must, var only)] ? only : new BooleanQuery(clauses);
    }

    private Occurrence Prefix()
    {
        if (Operator("NOT", "!")) return Occurrence.MustNot;
        if (_at >= _text.Length || _text[_at] is not ('+' or '-')) return Occurrence.Should;
        return _text[_at++] == '+' ? Occurrence.Must : Occurrence.MustNot;
    }

    /// <summary>A clause; null for one without a word, such as a lone sign.</summary>
    private TextQuery? Clause(string? field)
    {
        if (string.CompareOrdinal(_text, _at, "*:*", 0, 3) == 0)
        {
            _at += 3;
            return Boosted(new EverythingQuery());
        }

        int start = _at;
        if (FieldName() is { } name) field = name;
        else _at = start;
        if (_at == _text.Length) throw Fault("a field without what is looked for");
        TextQuery? query;
        switch (_text[_at])
        {
            case '(':
                _at++;
                query = Clauses(field);
                if (_at == _text.Length) throw Fault("a '(' without its ')'");
                _at++;
                break;
            case '"':
                query = Phrase(field);
                break;
            case '[' or '{':
                query = Range(field);
                break;
            case '/':
                query = Expression(field);
                break;
            case ':' or '^' or '~' or ']' or '}':
                throw Fault($"'{_text[_at]}' where a word should be; write \\{_text[_at]} for the character itself");
            default:
                query = Word(field);
                break;
        }

        return query is null ? null : Boosted(query);
    }

    private string? FieldName()
    {
        var name = new StringBuilder();
        while (_at < _text.Length && !IsEnd(_text[_at]) && _text[_at] is not ('"' or '(' or '*' or '?' or ':'))
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length) _at++;
            name.Append(_text[_at++]);
        }

        if (name.Length == 0 || _at >= _text.Length || _text[_at] != ':') return null;
        _at++;
        SkipSpace();
        return name.ToString();
    }

    private TextQuery? Phrase(string? field)
    {
        var words = new StringBuilder();
        int start = _at++;
        while (_at < _text.Length && _text[_at] != '"')
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length) _at++;
            words.Append(_text[_at++]);
        }

        if (_at == _text.Length)
        {
            _at = start;
            throw Fault("a quotation mark without its partner");
        }

        _at++;
        double slop = Tilde() ?? 0;
        return Words.Of(words.ToString()) switch
        {
            [] => null,
            [var word] => new WordQuery(field, word),
            var several => new PhraseQuery(field, several, (int)Math.Min(slop, MaxLength)),
        };
    }

    /// <summary>The number behind ~; -1 where it stands alone, null where there is none.</summary>
    private double? Tilde()
    {
        if (_at >= _text.Length || _text[_at] != '~') return null;
        int start = ++_at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.')) _at++;
        if (_at == start) return -1;
        return double.TryParse(_text.AsSpan(start, _at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : throw Fault("'~' before what is no number");
    }

    private FuzzyQuery Fuzzy(string? field, string word, double number)
    {
        if (number >= 1 && number != Math.Floor(number)) throw Fault("Fractional edit distances are not allowed!");
        int length = word.EnumerateRunes().Count();
        // Below 1 it is how like the words must be, as in old versions of Lucene.
        double edits = number < 0 ? FuzzyQuery.MostEdits : number is > 0 and < 1 ? Math.Floor((1 - number) * length) : number;
        return new FuzzyQuery(field, word, (int)Math.Min(edits, FuzzyQuery.MostEdits));
    }

    private RangeQuery Range(string? field)
    {
        bool lowerInclusive = _text[_at++] == '[';
        string? lower = Bound();
        if (!Operator("TO", "TO")) throw Fault("a range without TO");
        string? upper = Bound();
        if (_at == _text.Length || _text[_at] is not (']' or '}')) throw Fault("a range without its ']' or '}'");
        return new RangeQuery(field, lower, lowerInclusive, upper, _text[_at++] == ']');
    }

    private string? Bound()
    {
        SkipSpace();
        bool quoted = _at < _text.Length && _text[_at] == '"';
        if (quoted) _at++;
        var word = new StringBuilder();
        while (_at < _text.Length && (quoted ? _text[_at] != '"' : !char.IsWhiteSpace(_text[_at]) && _text[_at] is not (']' or '}')))
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length) _at++;
            word.Append(_text[_at++]);
        }

        if (quoted && _at++ == _text.Length) throw Fault("a quotation mark without its partner");
        SkipSpace();
        if (word.Length == 0 && !quoted) throw Fault("a range without a bound; write * for none");
        return word.ToString() is "*" && !quoted ? null : string.Concat(Words.Of(word.ToString()));
    }

    private ExpressionQuery Expression(string? field)
    {
        int end = _text.IndexOf('/', _at + 1);
        while (end > 0 && _text[end - 1] == '\\') end = _text.IndexOf('/', end + 1);
        if (end < 0) throw Fault("a '/' without its partner");
        string expression = _text[(_at + 1)..end].Replace("\\/", "/", StringComparison.Ordinal);
        try
        {
            var regex = new Regex($"^(?:{expression})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
            _at = end + 1;
            return new ExpressionQuery(field, regex);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new GraphException($"The full-text query has a wrong regular expression /{expression}/: {fault.Message}", fault);
        }
    }

    private TextQuery? Word(string? field)
    {
        var word = new StringBuilder();
        bool pattern = false;
        while (_at < _text.Length && !IsEnd(_text[_at]) && _text[_at] != '"')
        {
            bool escaped = _text[_at] == '\\' && _at + 1 < _text.Length;
            if (escaped) _at++;
            else if (_text[_at] is '*' or '?') pattern = true;
            word.Append(_text[_at++]);
        }

        if (Tilde() is { } number && !pattern) return Fuzzy(field, Folded(word.ToString()), number);
        if (pattern) return new PatternQuery(field, Folded(word.ToString()));
        return Words.Of(word.ToString()) switch
        {
            [] => null,
            [var one] => new WordQuery(field, one),
            var several => new BooleanQuery([.. several.Select(one => (Occurrence.Should, (TextQuery)new WordQuery(field, one)))]),
        };
    }

    /// <summary>A pattern's letters as the index has them.</summary>
    private static string Folded(string pattern)
    {
        var folded = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= pattern.Length; i++)
        {
            if (i < pattern.Length && pattern[i] is not ('*' or '?')) continue;
            folded.AppendJoin("", Words.Of(pattern.AsSpan(start, i - start)));
            if (i < pattern.Length) folded.Append(pattern[i]);
            start = i + 1;
        }

        return folded.ToString();
    }

    private TextQuery Boosted(TextQuery query)
    {
        if (_at >= _text.Length || _text[_at] != '^') return query;
        int start = ++_at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.')) _at++;
        return double.TryParse(_text.AsSpan(start, _at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double boost)
            ? query with { Boost = query.Boost * boost }
            : throw Fault("'^' without a number");
    }

    private bool Operator(string word, string sign)
    {
        if (string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0)
        {
            _at += sign.Length;
            return true;
        }

        int end = _at + word.Length;
        bool there = string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0 && (end == _text.Length || char.IsWhiteSpace(_text[end]) || _text[end] is '(' or ')' or '"');
        if (there) _at = end;
        return there;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private static bool IsEnd(char character) => char.IsWhiteSpace(character) || character is '(' or ')' or '^' or '~' or '[' or ']' or '{' or '}' or ':' or '/';

    private GraphException Fault(string what) => new($"The full-text query cannot be read: {what}, at character {_at + 1} of: {_text}");
}
