namespace PaperGraph.Pipeline;

/// <summary>The named queries of a folder.</summary>
public sealed class QueryLibrary
{
    private const string SchemaFile = "schema";

    private readonly SortedDictionary<string, NamedQuery> _queries = new(StringComparer.Ordinal);

    private QueryLibrary(string schema)
    {
        Schema = schema;
    }

    /// <summary>The statements of schema.cypher.</summary>
    public string Schema { get; }

    /// <summary>All queries by name.</summary>
    public IReadOnlyCollection<NamedQuery> Queries => _queries.Values;

    /// <summary>Where the program's own queries lie.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "cypher");

    /// <summary>Reads every <c>*.cypher</c> file of a folder.</summary>
    /// <exception cref="QueryException">The folder is not there or a file is faulty; the message names file and line.</exception>
    public static QueryLibrary Load(string? folder = null)
    {
        folder ??= DefaultFolder;
        if (!Directory.Exists(folder)) throw new QueryException($"The folder of named queries {folder} does not exist. Install papergraph again, or name the folder with --queries.");
        string schema = Path.Combine(folder, SchemaFile + ".cypher");
        QueryLibrary library = new(File.Exists(schema) ? File.ReadAllText(schema) : "");
        foreach (string file in Directory.EnumerateFiles(folder, "*.cypher"))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            if (name != SchemaFile) library._queries.Add(name, QueryFileParser.Parse(name, File.ReadAllText(file)));
        }

        return library;
    }

    /// <summary>The query of that name.</summary>
    /// <exception cref="QueryException">There is none; the message names the nearest.</exception>
    public NamedQuery Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_queries.TryGetValue(name, out NamedQuery? query)) return query;
        string hint = Spelling.Nearest(name, _queries.Keys) is string near ? $" Did you mean \"{near}\"?" : "";
        throw new QueryException($"There is no query \"{name}\".{hint} `papergraph run` lists all.");
    }

    /// <summary>The parameters to run <paramref name="query"/> with: its defaults, overruled by <paramref name="given"/>.</summary>
    /// <exception cref="QueryException">A given name is not a parameter, or its value not of the parameter's type.</exception>
    public static IReadOnlyDictionary<string, object> Bind(NamedQuery query, IEnumerable<KeyValuePair<string, string>> given)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(given);
        Dictionary<string, object> values = query.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default, StringComparer.Ordinal);
        foreach ((string name, string text) in given)
        {
            QueryParameter parameter = query.Parameters.FirstOrDefault(parameter => parameter.Name == name) ?? throw NoParameter(query, name);
            if (!QueryValues.TryParse(parameter.Type, text, quoted: false, out object? value))
            {
                throw new QueryException($"\"{text}\" is no {parameter.Type}, which the parameter {name} of {query.Name} takes.");
            }

            values[name] = value;
        }

        return values;
    }

    private static QueryException NoParameter(NamedQuery query, string name)
    {
        if (query.Parameters.Count == 0) return new QueryException($"{query.Name} takes no parameters.");
        string[] names = [.. query.Parameters.Select(parameter => parameter.Name)];
        string hint = Spelling.Nearest(name, names) is string near ? $" Did you mean \"{near}\"?" : "";
        return new QueryException($"{query.Name} has no parameter \"{name}\".{hint} It takes: {string.Join(", ", names)}.");
    }
}
