using PaperGraph.Model;

namespace PaperGraph.Extraction.Evaluation;

/// <summary>Reads the blocks of a gold file; see <see cref="GoldAnnotations.Read"/>.</summary>
internal sealed class GoldReader
{
    private const string TypeLetters = "MDTRC";

    private readonly string _file;
    private readonly List<GoldPaper> _papers = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private Block? _block;

    private GoldReader(string file) => _file = file;

    public static List<GoldPaper> ReadAll(Stream input, string file)
    {
        var reader = new GoldReader(file);
        using var lines = new Utf8Lines(input, file);
        while (lines.Next() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line)) reader.ReadLine(line, lines.Number);
        }

        reader.EndBlock();
        return reader._papers.Count > 0
            ? reader._papers
            : throw new AnnotationFileException(file, 1, "no paper; expected a line \"#ID\" and the paper's id");
    }

    private void ReadLine(string line, int number)
    {
        if (line.StartsWith("#ID", StringComparison.Ordinal))
        {
            EndBlock();
            string id = line[3..].Trim();
            if (id.Length == 0) throw Fault(number, "\"#ID\" without an id");
            if (!_ids.Add(id)) throw Fault(number, $"paper {id} stands in the file twice");
            _block = new Block(id);
            return;
        }

        string[] fields = line.Split('\t');
        if (_block is null) throw Fault(number, $"\"{line}\" before the first \"#ID\" line");
        if (Array.Exists(fields, string.IsNullOrWhiteSpace)) throw Fault(number, $"an empty field in \"{line}\"");
        ReadItem(_block, fields, number);
    }

    private void ReadItem(Block block, string[] fields, int number)
    {
        string kind = fields[0];
        switch (kind)
        {
            case "M" or "D" or "T" or "R" or "C":
                Need(fields, 2, "a form", number);
                var type = (EntityType)TypeLetters.IndexOf(kind[0], StringComparison.Ordinal);
                if (!block.Types.TryAdd(fields[1], type)) throw Fault(number, $"form \"{fields[1]}\" is listed twice; a form has one type in a paper");
                block.Forms.Add(new GoldForm(fields[1], type));
                break;
            case "A":
                Need(fields, 3, "short form and long form", number);
                block.Abbreviations.Add(new GoldAbbreviation(fields[1], fields[2]));
                break;
            case "N":
                Need(fields, 2, "a form", number);
                block.Introduced.Add((fields[1], number));
                break;
            case "E":
                Need(fields, 2, "a form", number);
                block.Evaluated.Add((fields[1], number));
                break;
            case "U":
                Need(fields, 4, "head form, relation and tail form", number);
                if (!RelationNames.TryParseAnnotationName(fields[2], out RelationType relation))
                    throw Fault(number, $"unknown relation \"{fields[2]}\"; known are {string.Join(", ", Enum.GetValues<RelationType>().Select(r => r.AnnotationName()))}");
                block.Relations.Add((new GoldRelation(fields[1], relation, fields[3]), number));
                break;
            default:
                throw Fault(number, $"unknown kind of line \"{kind}\"; known are M, D, T, R, C, A, N, E, U, followed by a tab");
        }
    }

    private void EndBlock()
    {
        if (_block is null) return;
        foreach ((string form, int number) in _block.Introduced.Concat(_block.Evaluated)) NeedListed(_block, form, number);
        foreach ((GoldRelation relation, int number) in _block.Relations)
        {
            NeedListed(_block, relation.Head, number);
            NeedListed(_block, relation.Tail, number);
        }

        _papers.Add(_block.ToPaper());
        _block = null;
    }

    private void NeedListed(Block block, string form, int number)
    {
        if (!block.Types.ContainsKey(form)) throw Fault(number, $"form \"{form}\" is not among the forms listed for paper {block.Id}");
    }

    private void Need(string[] fields, int count, string what, int number)
    {
        if (fields.Length != count) throw Fault(number, $"{fields[0]} needs {what}, separated by tabs; the line has {fields.Length - 1} fields after it");
    }

    private AnnotationFileException Fault(int number, string reason) => new(_file, number, reason);

    private sealed class Block(string id)
    {
        public string Id { get; } = id;

        public List<GoldForm> Forms { get; } = [];

        public Dictionary<string, EntityType> Types { get; } = new(StringComparer.Ordinal);

        public List<GoldAbbreviation> Abbreviations { get; } = [];

        public List<(string Form, int Line)> Introduced { get; } = [];

        public List<(string Form, int Line)> Evaluated { get; } = [];

        public List<(GoldRelation Relation, int Line)> Relations { get; } = [];

        public GoldPaper ToPaper() => new()
        {
            Id = Id,
            Forms = Forms,
            Abbreviations = Abbreviations,
            Introduced = [.. Introduced.Select(item => item.Form)],
            Evaluated = [.. Evaluated.Select(item => item.Form)],
            Relations = [.. Relations.Select(item => item.Relation)],
        };
    }
}
