using System.IO.Compression;
using System.Net;
using System.Globalization;
using PaperGraph.Testing;

namespace PaperGraph.Clients.Tests;

/// <summary>Serves the files of Neo4j Browser, and of our guide and style, on a port of its own on loopback, as any web server would.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private readonly ZipArchive _browser;
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public BrowserPage()
    {
        _browser = ZipFile.OpenRead(SharedData.PathOf("neo4j", "lib", "neo4j-browser-5.24.0.jar"));
        Address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Neo4jServer.FreePorts(1)[0]}");
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
        _browser.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // Stopped.
                return;
            }

            try
            {
                await AnswerAsync(context);
            }
            catch (HttpListenerException)
            {
                // The browser has left the page before it had this file.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using HttpListenerResponse response = context.Response;
        response.AddHeader("Access-Control-Allow-Origin", "*");
        response.AddHeader("Access-Control-Allow-Headers", "*");
        if (context.Request.HttpMethod == "OPTIONS") return;
        string path = context.Request.Url!.AbsolutePath.TrimStart('/');
        if (path.EndsWith('/')) path += "index.html";
        response.ContentType = Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".js" => "text/javascript",
            ".css" => "text/css",
            ".svg" => "image/svg+xml",
            ".json" => "application/json",
            ".grass" => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        };
        byte[]? content = path is "guide.html" or "style.grass" ? await File.ReadAllBytesAsync(Repository.PathOf("cypher", path)) : Packed(path);
        if (content is null)
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        await response.OutputStream.WriteAsync(content);
    }

    private byte[]? Packed(string path)
    {
        if (_browser.GetEntry(path) is not { } entry) return null;
        using Stream stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
