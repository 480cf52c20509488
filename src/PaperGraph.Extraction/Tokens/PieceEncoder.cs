using System.Buffers;
using System.Globalization;
using Microsoft.ML.Tokenizers;
using PaperGraph.Model;

namespace PaperGraph.Extraction;

/// <summary>
/// BERT's tokenisation (Devlin et al. 2019; uncased): clean control characters, set CJK ideographs apart, strip accents, lower case,
/// split at white space and punctuation, then WordPiece, longest match first.
/// </summary>
/// <remarks>
/// The WordPiece step is Microsoft.ML.Tokenizers'. Its <c>BertTokenizer</c> reports offsets into the normalised text, which is shorter or
/// longer than the text given as soon as an accent, a control character or an ideograph occurs, strips accents by
/// <see cref="string.Normalize()"/>, which does nothing without the system's culture tables, and counts UTF-16 code units where the vocabulary's makers count
/// characters; so the words are made here, each normalised character keeping the range it came from.
/// </remarks>
internal sealed class PieceEncoder
{
    private const int MaxWordLength = 100;

    /// <summary>Spelt out in a text, these stand for themselves, as in the tokeniser that the model was trained with.</summary>
    private static readonly string[] s_specialNames = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];

    private static readonly SearchValues<string> s_specials = SearchValues.Create(s_specialNames, StringComparison.Ordinal);

    private readonly WordPieceTokenizer _wordPiece;
    private readonly Dictionary<string, int> _specialIds;

    public PieceEncoder(Stream vocabulary)
    {
        // Twice the limit: here a code unit is counted, and Encode counts the characters first.
        _wordPiece = WordPieceTokenizer.Create(vocabulary, new WordPieceOptions { UnknownToken = "[UNK]", MaxInputCharsPerWord = 2 * MaxWordLength });
        _specialIds = s_specialNames.ToDictionary(name => name, IdOf, StringComparer.Ordinal);
    }

    public int Unknown => _specialIds["[UNK]"];

    public int Start => _specialIds["[CLS]"];

    public int End => _specialIds["[SEP]"];

    public Pieces Encode(string text)
    {
        WordBuffer words = new(this, text);
        for (int from = 0; from < text.Length;)
        {
            int found = text.AsSpan(from).IndexOfAny(s_specials);
            int to = found < 0 ? text.Length : from + found;
            AddWords(text, from, to, words);
            if (found < 0) break;
            string name = Array.Find(s_specialNames, name => text.AsSpan(to).StartsWith(name, StringComparison.Ordinal))!;
            words.AddSpecial(_specialIds[name], new TextSpan(to, to + name.Length));
            from = to + name.Length;
        }

        return words.ToPieces();
    }

    private static void AddWords(string text, int from, int to, WordBuffer words)
    {
        for (int i = from; i < to;)
        {
            int codePoint = CodePoints.At(text, i, out int length);
            TextSpan origin = new(i, i + length);
            i += length;
            if (IsRemoved(codePoint)) continue;
            if (codePoint <= 0xFFFF && char.IsWhiteSpace((char)codePoint))
            {
                words.Flush();
            }
            else
            {
                bool apart = IsIdeograph(codePoint);
                if (apart) words.Flush();
                AddNormalised(codePoint, origin, words);
                if (apart) words.Flush();
            }
        }

        words.Flush();
    }

    private static void AddNormalised(int codePoint, TextSpan origin, WordBuffer words)
    {
        if (CanonicalDecomposition.Of(codePoint) is not string decomposed)
        {
            AddCharacter(codePoint, origin, words);
            return;
        }

        for (int i = 0; i < decomposed.Length;)
        {
            AddCharacter(CodePoints.At(decomposed, i, out int length), origin, words);
            i += length;
        }
    }

    private static void AddCharacter(int codePoint, TextSpan origin, WordBuffer words)
    {
        if (codePoint >= 0x300 && CodePoints.Category(codePoint) == UnicodeCategory.NonSpacingMark) return;
        bool punctuation = IsPunctuation(codePoint);
        if (punctuation) words.Flush();
        words.Append(codePoint, origin);
        if (punctuation) words.Flush();
    }

    /// <summary>NUL, the replacement character, and control, format and private-use characters other than tab and line ends; so are lone surrogates, which are no characters.</summary>
    private static bool IsRemoved(int codePoint) => codePoint switch
    {
        '\t' or '\n' or '\r' => false,
        0xFFFD => true,
        _ => CodePoints.Category(codePoint) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate,
    };

    /// <summary>The blocks of CJK ideographs that BERT sets apart (Hangul and Kana are words like any other).</summary>
    private static bool IsIdeograph(int codePoint) => codePoint is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F)
        or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B920 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);

    /// <summary>Unicode punctuation, and every printable ASCII character that is no letter or digit ("$", "^", "`" …).</summary>
    private static bool IsPunctuation(int codePoint) => codePoint < 0x80
        ? codePoint is > 0x20 and < 0x7F && !char.IsAsciiLetterOrDigit((char)codePoint)
        : CodePoints.Category(codePoint) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;

    private int IdOf(string token)
    {
        IReadOnlyList<int> ids = _wordPiece.EncodeToIds(token, considerPreTokenization: false, considerNormalization: false);
        return ids.Count == 1 && (ids[0] != _wordPiece.UnknownTokenId || token == _wordPiece.UnknownToken)
            ? ids[0]
            : throw new InvalidDataException($"it has no entry {token}");
    }

    /// <summary>Collects the characters of one word with their origins and cuts it into pieces when the word ends.</summary>
    private sealed class WordBuffer(PieceEncoder encoder, string text)
    {
        private readonly List<int> _ids = [];
        private readonly List<TextSpan> _spans = [];
        private readonly List<char> _characters = [];
        private readonly List<TextSpan> _origins = [];
        private int _codePoints;

        public void AddSpecial(int id, TextSpan span)
        {
            _ids.Add(id);
            _spans.Add(span);
        }

        public void Append(int codePoint, TextSpan origin)
        {
            _codePoints++;
            if (codePoint > 0xFFFF)
            {
                foreach (char unit in System.Text.Rune.ToLowerInvariant(new System.Text.Rune(codePoint)).ToString()) Append(unit, origin);
            }
            else
            {
                Append(char.ToLowerInvariant((char)codePoint), origin);
            }
        }

        public void Flush()
        {
            if (_characters.Count == 0) return;
            if (_codePoints > MaxWordLength)
            {
                AddSpecial(encoder.Unknown, new TextSpan(_origins[0].Start, _origins[^1].End));
            }
            else
            {
                ReadOnlySpan<char> word = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_characters);
                foreach (EncodedToken token in encoder._wordPiece.EncodeToTokens(word, out _, considerPreTokenization: false, considerNormalization: false))
                {
                    AddSpecial(token.Id, new TextSpan(_origins[token.Offset.Start.Value].Start, _origins[token.Offset.End.Value - 1].End));
                }
            }

            _characters.Clear();
            _origins.Clear();
            _codePoints = 0;
        }

        public Pieces ToPieces()
        {
            byte[] shapes = new byte[_spans.Count];
            TextSpan run = default;
            byte runShape = WordShape.NoLetter;
            for (int i = 0; i < shapes.Length; i++)
            {
                // A page of ideographs is one run of letters: what is known of the run is not computed again for each piece of it.
                if (run.Contains(_spans[i]))
                {
                    shapes[i] = runShape;
                    continue;
                }

                TextSpan word = WordShape.Widen(text, _spans[i]);
                shapes[i] = WordShape.Of(text.AsSpan(word.Start, word.Length));
                if (WordShape.IsRun(text.AsSpan(_spans[i].Start, _spans[i].Length))) (run, runShape) = (word, shapes[i]);
            }

            return new Pieces([.. _ids], [.. _spans], shapes);
        }

        private void Append(char unit, TextSpan origin)
        {
            _characters.Add(unit);
            _origins.Add(origin);
        }
    }
}
