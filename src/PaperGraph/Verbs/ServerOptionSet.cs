using System.CommandLine;
using Microsoft.Extensions.Configuration;
using PaperGraph.Pipeline;
using Spectre.Console;

namespace PaperGraph.CommandLine;

/// <summary>
/// The options that say which database to talk to. The password comes from the environment or a prompt, so that it stands in no history
/// and no list of processes; PAPERGRAPH_… is for this program alone, NEO4J_… is what other tools use.
/// </summary>
internal sealed class ServerOptionSet
{
    private const string DefaultUri = "bolt://localhost:7687";

    private readonly IConfiguration _configuration;
    private readonly Terminal _terminal;
    private readonly Option<string?> _uri = new("--uri") { Description = $"Bolt address of the database; default NEO4J_URI, else {DefaultUri}", HelpName = "URI" };
    private readonly Option<string?> _user = new("--user", "-u") { Description = "User; default NEO4J_USERNAME; none for a server without authentication", HelpName = "NAME" };
    private readonly Option<string?> _password = new("--password", "-p")
    {
        Description = "Password; better given in PAPERGRAPH_PASSWORD or NEO4J_PASSWORD, or typed when asked for",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _database = new("--database", "-d") { Description = "Name of the database; default NEO4J_DATABASE, else the server's", HelpName = "NAME" };

    public ServerOptionSet(IConfiguration configuration, Terminal terminal)
    {
        _configuration = configuration;
        _terminal = terminal;
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_uri);
        command.Options.Add(_user);
        command.Options.Add(_password);
        command.Options.Add(_database);
    }

    public async Task<ServerOptions> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string? user = parsed.GetValue(_user) ?? Configured("NEO4J_USERNAME");
        string? password = parsed.GetValue(_password) ?? Configured("PAPERGRAPH_PASSWORD") ?? Configured("NEO4J_PASSWORD");
        if (password is not null) user ??= "neo4j";
        if (user is not null && password is null && Terminal.CanAsk)
        {
            password = await new TextPrompt<string>($"Password of {Markup.Escape(user)}:").Secret().AllowEmpty().ShowAsync(_terminal.Error, cancellationToken).ConfigureAwait(false);
        }

        return new ServerOptions
        {
            Uri = parsed.GetValue(_uri) ?? Configured("NEO4J_URI") ?? DefaultUri,
            User = user,
            Password = password,
            Database = parsed.GetValue(_database) ?? Configured("NEO4J_DATABASE"),
        };
    }

    private string? Configured(string name) => _configuration[name] is { Length: > 0 } value ? value : null;
}
