using System.CommandLine;
using PaperGraph.Server.Accounts;
using Spectre.Console;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph user</c>.</summary>
internal sealed class UserVerb(Terminal terminal) : IVerb
{
    private const string PasswordVariable = "PAPERGRAPH_PASSWORD";
    private const int ShortestPassword = 8;

    private readonly Argument<string> _graph = new("DIR") { Description = "Folder of the graph" };
    private readonly Argument<string> _name = new("NAME") { Description = "Name of the user" };
    private readonly Option<Role> _role = new("--role")
    {
        Description = "What the user may do: reader, editor (changes nodes and relationships) or admin (also indexes, constraints, others' transactions)",
        DefaultValueFactory = _ => Role.Reader,
    };

    public Command Command()
    {
        Command add = new("add", $"Add a user. The password is asked for, or taken from {PasswordVariable}.") { _graph, _name, _role };
        Command password = new("password", $"Set a user's password. It is asked for, or taken from {PasswordVariable}.") { _graph, _name };
        Command remove = new("remove", "Remove a user.") { _graph, _name };
        Command list = new("list", "List users and roles.") { _graph };
        add.SetAction(AddAsync);
        password.SetAction(PasswordAsync);
        remove.SetAction(Remove);
        list.SetAction(List);
        return new Command("user", """
            Manage who may connect to a graph that is served.

            Examples:
              papergraph user add graph anna --role editor
              papergraph user list graph
            """)
        { add, list, password, remove };
    }

    private async Task<int> AddAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        UserFile users = Users(parsed);
        string name = parsed.GetRequiredValue(_name);
        if (users.Find(name) is not null) return Refuse($"There is a user {name} already. `papergraph user password` sets another password, `user remove` removes it.");
        if (await AskAsync(name, cancellationToken).ConfigureAwait(false) is not { } password) return ExitCode.Failed;
        users.Put(UserRecord.Create(name, parsed.GetValue(_role), password));
        return ExitCode.Done;
    }

    private async Task<int> PasswordAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        UserFile users = Users(parsed);
        string name = parsed.GetRequiredValue(_name);
        if (users.Find(name) is not { } user) return NoUser(name);
        if (await AskAsync(name, cancellationToken).ConfigureAwait(false) is not { } password) return ExitCode.Failed;
        users.Put(UserRecord.Create(name, user.Role, password));
        return ExitCode.Done;
    }

    private int Remove(ParseResult parsed)
    {
        string name = parsed.GetRequiredValue(_name);
        return Users(parsed).Remove(name) ? ExitCode.Done : NoUser(name);
    }

    private int List(ParseResult parsed)
    {
        foreach (UserRecord user in Users(parsed).Users) Terminal.Say($"{user.Name}\t{RoleName.Of(user.Role)}");
        return ExitCode.Done;
    }

    private UserFile Users(ParseResult parsed)
    {
        string folder = parsed.GetRequiredValue(_graph);
        return Directory.Exists(folder) ? new UserFile(folder) : throw new IOException($"{folder}: there is no such folder. Name the folder of a graph that `papergraph build` has made.");
    }

    private async Task<string?> AskAsync(string name, CancellationToken cancellationToken)
    {
        string? password = Environment.GetEnvironmentVariable(PasswordVariable);
        if (password is null && Terminal.CanAsk)
        {
            password = await new TextPrompt<string>($"Password for {Markup.Escape(name)}:").Secret().ShowAsync(terminal.Error, cancellationToken).ConfigureAwait(false);
        }

        if (password?.Length >= ShortestPassword) return password;
        terminal.Fail(password is null ? $"there is nobody to ask for the password: set {PasswordVariable}." : $"a password has {ShortestPassword} characters at least.");
        return null;
    }

    private int NoUser(string name) => Refuse($"There is no user {name}. `papergraph user list` shows those that there are.");

    private int Refuse(string message)
    {
        terminal.Fail(message);
        return ExitCode.Failed;
    }
}
