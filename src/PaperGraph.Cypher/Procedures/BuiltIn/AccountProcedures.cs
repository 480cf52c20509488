using PaperGraph.Cypher.Binding;
using PaperGraph.Cypher.Execution;
using PaperGraph.Cypher.Functions;
using PaperGraph.Cypher.Syntax;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Procedures.BuiltIn;

/// <summary>What stands behind the commands about users. Messages and codes are those of Neo4j 5.26 where it has them.</summary>
internal static class AccountProcedures
{
    private const int ShortestPassword = 8;

    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        Command("account.create", ["name", "password", "change", "replace", "ifNotExists"], Create),
        Command("account.alter", ["name", "password", "change", "ifExists"], Alter),
        Command(UserCommand.OwnPassword, ["from", "to"], AlterOwn),
        Command("account.rename", ["name", "to", "ifExists"], Rename),
        Command("account.drop", ["name", "ifExists"], Drop),
        Command("account.grant", ["roles", "users"], (context, users, arguments) => SetRoles(context, users, arguments, grants: true)),
        Command("account.revoke", ["roles", "users"], (context, users, arguments) => SetRoles(context, users, arguments, grants: false)),
        new(
            "show.users",
            [],
            [Columns.Text("user"), Columns.Texts("roles"), Columns.Boolean("passwordChangeRequired"), Columns.Boolean("suspended"), Columns.Text("home")],
            "Lists users.",
            "DBMS",
            (context, _) => Managed(context).Users.Select(user =>
                new[] { Value.String(user.Name), Columns.ListOf([user.Role]), Value.Boolean(user.PasswordChangeRequired), Value.Null, Value.Null })),
        new("show.roles", [Columns.Filter], [Columns.Text("role")], "Lists roles.", "DBMS", Roles),
        new("show.roles.with.users", [Columns.Filter], [Columns.Text("role"), Columns.Text("member")], "Lists roles and who has them.", "DBMS", RolesWithUsers),
    ];

    private static ProcedureDefinition Command(string name, string[] parameters, Func<IEvaluationContext, IUserChanges, IReadOnlyList<Value>, int> run) => new(
        name,
        [.. parameters.Select(parameter => new ProcedureParameter(parameter, StaticType.Any, "ANY"))],
        [],
        "Changes users.",
        "DBMS",
        (context, arguments) =>
        {
            IUserChanges users = name == UserCommand.OwnPassword ? Users(context) : Managed(context);
            int changes = run(context, users, arguments);
            if (context is QueryState state) state.Counts.SystemUpdates += changes;
            return [];
        });

    private static int Create(IEvaluationContext context, IUserChanges users, IReadOnlyList<Value> arguments)
    {
        string name = NewName(arguments[0]), password = Password(arguments[1]);
        bool exists = Find(users, name) is not null, replaces = arguments[3].AsBoolean();
        if (exists && arguments[4].AsBoolean()) return 0;
        if (exists && !replaces) throw Failed($"Failed to create the specified user '{name}': User already exists.");
        if (exists && IsOwn(context, name)) throw Failed($"Failed to replace the specified user '{name}': Deleting yourself is not allowed.");
        users.Put(new UserAccount(name, context.Session.Server.Users!.Roles[0], arguments[2].AsBoolean()), password);
        return exists ? 2 : 1;
    }

    private static int Alter(IEvaluationContext context, IUserChanges users, IReadOnlyList<Value> arguments)
    {
        string name = Text(arguments[0]);
        string? password = arguments[1].IsNull ? null : Password(arguments[1]);
        if (Find(users, name) is not { } user) return arguments[3].AsBoolean() ? 0 : throw Failed($"Failed to alter the specified user '{name}': User does not exist.");
        if (password is not null && users.IsPassword(name, password)) throw Failed($"Failed to alter the specified user '{name}': Old password and new password cannot be the same.");
        // As in Neo4j a password that another has chosen must be changed unless the command says otherwise.
        bool change = arguments[2].IsNull ? password is not null || user.PasswordChangeRequired : arguments[2].AsBoolean();
        users.Put(user with { PasswordChangeRequired = change }, password);
        return 1;
    }

    private static int AlterOwn(IEvaluationContext context, IUserChanges users, IReadOnlyList<Value> arguments)
    {
        string name = context.Session.Settings.Username, from = Text(arguments[0]), to = Password(arguments[1]);
        if (!context.Session.Settings.Authenticated || Find(users, name) is not { } user) throw Failed("There is no current user: nobody has to log on here.");
        if (!users.IsPassword(name, from)) throw Failed($"User '{name}' failed to alter their own password: Invalid principal or credentials.");
        if (from == to) throw Failed($"User '{name}' failed to alter their own password: Old password and new password cannot be the same.");
        users.Put(user with { PasswordChangeRequired = false }, to);
        return 1;
    }

    private static int Rename(IEvaluationContext context, IUserChanges users, IReadOnlyList<Value> arguments)
    {
        string name = Text(arguments[0]), other = NewName(arguments[1]);
        if (Find(users, name) is null) return arguments[2].AsBoolean() ? 0 : throw Failed($"Failed to rename the specified user '{name}' to '{other}': The user '{name}' does not exist.");
        if (Find(users, other) is not null) throw Failed($"Failed to rename the specified user '{name}' to '{other}': User '{other}' already exists.");
        users.Rename(name, other);
        return 1;
    }

    private static int Drop(IEvaluationContext context, IUserChanges users, IReadOnlyList<Value> arguments)
    {
        string name = Text(arguments[0]);
        if (Find(users, name) is null) return arguments[1].AsBoolean() ? 0 : throw Failed($"Failed to delete the specified user '{name}': User does not exist.");
        if (IsOwn(context, name)) throw Failed($"Failed to delete the specified user '{name}': Deleting yourself is not allowed.");
        users.Remove(name);
        return 1;
    }

    // A role holds all that those before it may: who is given a lesser one has it already, who loses one keeps the next.
    private static int SetRoles(IEvaluationContext context, IUserChanges users, IReadOnlyList<Value> arguments, bool grants)
    {
        List<string> roles = [.. context.Session.Server.Users!.Roles];
        List<UserAccount> changed = [];
        foreach (string name in arguments[1].AsList().Select(Text))
        {
            UserAccount user = Find(users, name) ?? throw Failed($"Failed to {(grants ? "grant" : "revoke")} role {(grants ? "to" : "from")} user '{name}': User does not exist.");
            string role = roles[arguments[0].AsList().Select(Text).Aggregate(roles.IndexOf(user.Role), (held, named) => LevelAfter(roles, name, held, named, grants))];
            if (role == user.Role) continue;
            if (IsOwn(context, name)) throw Failed($"Failed to revoke roles from user '{name}': Taking the role admin from yourself is not allowed.");
            changed.Add(user with { Role = role });
        }

        changed.ForEach(user => users.Put(user, password: null));
        return changed.Count;
    }

    private static int LevelAfter(List<string> roles, string name, int held, string role, bool grants)
    {
        int level = roles.IndexOf(role);
        if (level < 0) throw Failed($"Role '{role}' does not exist. There are {string.Join(", ", roles)}.");
        if (grants) return Math.Max(held, level);
        if (level == 0) throw Failed($"Failed to revoke role '{role}' from user '{name}': every user has it. DROP USER removes the user.");
        if (level < held) throw Failed($"Failed to revoke role '{role}' from user '{name}': the role '{roles[held]}' includes it. Revoke that one first.");
        return level == held ? held - 1 : held;
    }

    private static IEnumerable<Value[]> Roles(IEvaluationContext context, IReadOnlyList<Value> arguments)
    {
        IReadOnlyList<UserAccount> users = Managed(context).Users;
        return context.Session.Server.Users!.Roles.Where(role => arguments[0].IsNull || users.Any(user => user.Role == role)).Select(role => new[] { Value.String(role) });
    }

    private static IEnumerable<Value[]> RolesWithUsers(IEvaluationContext context, IReadOnlyList<Value> arguments)
    {
        IReadOnlyList<UserAccount> users = Managed(context).Users;
        return context.Session.Server.Users!.Roles.SelectMany(role =>
        {
            IEnumerable<UserAccount> members = users.Where(user => user.Role == role);
            return arguments[0].IsNull && !members.Any()
                ? [[Value.String(role), Value.Null]]
                : members.Select(user => new[] { Value.String(role), Value.String(user.Name) });
        });
    }

    private static IUserChanges Managed(IEvaluationContext context)
    {
        IUserChanges users = Users(context);
        return context.Session.Settings.Administers
            ? users
            : throw CypherException.Runtime(ErrorKind.Forbidden, "UsersForbidden", $"User '{context.Session.Settings.Username}' may not manage users: that takes the role admin.");
    }

    private static IUserChanges Users(IEvaluationContext context)
    {
        if (context.Session.Server.Users is not { } directory)
        {
            throw CypherException.Runtime(
                ErrorKind.UnsupportedAdministrationCommand,
                "UnsupportedAdministrationCommand",
                "There are no users here: they belong to a server. `papergraph serve` starts one, `papergraph user` manages its users.");
        }

        return context.Session.Transaction.UsersOf(directory);
    }

    private static UserAccount? Find(IUserChanges users, string name) => users.Users.FirstOrDefault(user => user.Name == name);

    private static bool IsOwn(IEvaluationContext context, string name) => context.Session.Settings is { Authenticated: true } user && user.Username == name;

    private static string NewName(Value value)
    {
        string name = Text(value);
        if (name.Length == 0) throw Failed("The provided username is empty.");
        return name.All(character => character is > ' ' and < '\u007f' and not (',' or ':'))
            ? name
            : throw Failed($"Username '{name}' contains illegal characters.\nUse ascii characters that are not ',', ':' or whitespaces.");
    }

    private static string Password(Value value)
    {
        string password = Text(value);
        if (password.Length == 0) throw Failed("A password cannot be empty.");
        return password.Length >= ShortestPassword ? password : throw Failed($"A password must be at least {ShortestPassword} characters.");
    }

    private static string Text(Value value) => value.Kind == ValueKind.String
        ? value.AsString()
        : throw CypherException.Runtime(ErrorKind.ParameterMissing, "InvalidParameterType", "Names and passwords are strings.");

    private static CypherException Failed(string message) => CypherException.Runtime(ErrorKind.ArgumentError, "UserCommandFailed", message);
}
