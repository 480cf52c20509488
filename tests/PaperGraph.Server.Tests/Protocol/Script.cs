using System.Globalization;
using PaperGraph.Bolt.Client;
using PaperGraph.Bolt.Messages;
using PaperGraph.Bolt.PackStream;

namespace PaperGraph.Server.Tests.Protocol;

/// <summary>Requests as words: a name and what goes with it.</summary>
internal static class Script
{
    private static readonly Dictionary<string, object?> s_agent = new() { ["user_agent"] = "script/1.0", ["bolt_agent"] = new Dictionary<string, object?> { ["product"] = "script/1.0" } };

    /// <summary>The bytes of a request, cut into chunks.</summary>
    public static byte[] Encode(string request)
    {
        string[] words = request.Split(' ', 2);
        string rest = words.Length > 1 ? words[1] : "";
        return words[0] switch
        {
            "NOOP" => [0, 0],
            "BYTES" => Convert.FromHexString(rest),
            "RAW" => Chunked(Convert.FromHexString(rest)),
            _ => Chunked(Message(words[0], rest)),
        };
    }

    /// <summary>A message in one chunk after the other.</summary>
    public static byte[] Chunked(byte[] message)
    {
        var chunks = new ChunkWriter();
        using var stream = new MemoryStream();
        chunks.Add(message);
        chunks.FlushAsync(stream, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static byte[] Message(string name, string rest)
    {
        var writer = new PackStreamWriter(new ValueCodec(elementIds: true, utc: true), PackStreamLimits.Client);
        Of(name, rest).Write(writer);
        return writer.Written.ToArray();
    }

    private static RequestMessage Of(string name, string rest) => name switch
    {
        "HELLO" => new Hello(rest.Length == 0 ? s_agent : Map(rest)),
        "LOGON" => new Logon(rest.Length == 0 ? Map("scheme=none") : Map(rest)),
        "LOGOFF" => Logoff.Instance,
        "GOODBYE" => Goodbye.Instance,
        "RESET" => Reset.Instance,
        "RUN" => new Run(rest, new Dictionary<string, object?>(), new Dictionary<string, object?>()),
        "RUNWITH" => new Run(rest.Split('|')[1], new Dictionary<string, object?>(), Map(rest.Split('|')[0])),
        "BEGIN" => new Begin(Map(rest)),
        "COMMIT" => Commit.Instance,
        "ROLLBACK" => Rollback.Instance,
        "PULL" => new Pull(Number(rest, 0), Number(rest, 1)),
        "DISCARD" => new Discard(Number(rest, 0), Number(rest, 1)),
        "TELEMETRY" => new Telemetry((int)Number(rest, 0)),
        "ROUTE" => new Route(Map("address=here:1"), [], Map(rest)),
        _ => throw new ArgumentException($"There is no request {name}."),
    };

    private static long Number(string rest, int index) =>
        rest.Split(' ').ElementAtOrDefault(index) is { Length: > 0 } word ? long.Parse(word, CultureInfo.InvariantCulture) : -1;

    private static Dictionary<string, object?> Map(string words)
    {
        Dictionary<string, object?> map = [];
        foreach (string[] pair in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('=', 2)))
        {
            map[pair[0]] = long.TryParse(pair[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : pair[1];
        }

        return map;
    }
}
