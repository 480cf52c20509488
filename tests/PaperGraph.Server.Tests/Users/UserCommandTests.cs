using PaperGraph.Bolt.Client;
using PaperGraph.Server.Accounts;
using PaperGraph.Storage;
using PaperGraph.Testing;

namespace PaperGraph.Server.Tests.Users;

/// <summary>Users are managed by statements. Codes and messages are those of Neo4j 5.26.0, which was asked the same.</summary>
public sealed class UserCommandTests : IAsyncLifetime
{
    private const string Password = "root password";

    private readonly TemporaryFolder _folder = new();
    private readonly GraphStore _store = GraphStore.InMemory();
    private BoltServer _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string UsersFile => Path.Combine(_folder.Path, "users.json");

    public async ValueTask InitializeAsync()
    {
        var users = new UserFile(_folder.Path);
        users.Put(UserRecord.Create("root", Role.Admin, Password));
        _server = await BoltServer.StartAsync(_store, options: new BoltServerOptions { BoltPort = 0, HttpPort = 0, Users = users }, cancellation: Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_user_is_made_logs_on_and_is_removed()
    {
        await using IDriver root = Driver("root", Password);
        await RunAsync(root, "CREATE USER anna SET PASSWORD 'anna password' CHANGE NOT REQUIRED");
        await using (IDriver anna = Driver("anna", "anna password"))
        {
            Assert.Equal(["anna, [reader], False, , "], await RunAsync(anna, "SHOW CURRENT USER"));
            await FailsAsync(anna, "CREATE (n:N)", "Neo.ClientError.Statement.AccessMode", "neo4j");
            await FailsAsync(anna, "SHOW USERS", "Neo.ClientError.Security.Forbidden");
            await FailsAsync(anna, "CREATE USER ben SET PASSWORD 'long enough'", "Neo.ClientError.Security.Forbidden");
            await FailsAsync(anna, "GRANT ROLE admin TO anna", "Neo.ClientError.Security.Forbidden");
        }

        await RunAsync(root, "GRANT ROLE editor TO anna");
        Assert.Equal(["anna, [editor], False, , ", "root, [admin], False, , "], await RunAsync(root, "SHOW USERS"));
        await using (IDriver anna = Driver("anna", "anna password")) await RunAsync(anna, "CREATE (n:N)", "neo4j");
        Assert.Equal(["reader, ", "editor, anna", "admin, root"], await RunAsync(root, "SHOW ROLES WITH USERS"));
        Assert.Equal(["editor", "admin"], await RunAsync(root, "SHOW POPULATED ROLES"));
        await RunAsync(root, "REVOKE ROLE editor FROM anna");
        await RunAsync(root, "RENAME USER anna TO annika");
        Assert.Equal(["annika, [reader]"], await RunAsync(root, "SHOW USERS YIELD user, roles WHERE user STARTS WITH 'a' RETURN user, roles"));
        await using (IDriver annika = Driver("annika", "anna password")) await RunAsync(annika, "RETURN 1", "neo4j");
        await RunAsync(root, "DROP USER annika");
        await using IDriver gone = Driver("annika", "anna password");
        await FailsAsync(gone, "RETURN 1", "Neo.ClientError.Security.Unauthorized", "neo4j");
    }

    [Fact]
    public async Task A_password_that_must_be_changed_allows_nothing_else()
    {
        await using IDriver root = Driver("root", Password);
        await RunAsync(root, "CREATE USER anna SET PASSWORD 'first password'");
        Assert.Equal(["anna"], await RunAsync(root, "SHOW USERS YIELD user, passwordChangeRequired AS c WHERE c RETURN user"));
        await using IDriver anna = Driver("anna", "first password");
        string message = await FailsAsync(anna, "RETURN 1", "Neo.ClientError.Security.CredentialsExpired", "neo4j");
        Assert.StartsWith("ACCESS on database 'neo4j' is not allowed.", message, StringComparison.Ordinal);
        await FailsAsync(anna, "SHOW CURRENT USER", "Neo.ClientError.Security.CredentialsExpired");
        await FailsAsync(anna, "ALTER CURRENT USER SET PASSWORD FROM 'wrong' TO 'second password'", "Neo.ClientError.Statement.ArgumentError");
        await RunAsync(anna, "ALTER CURRENT USER SET PASSWORD FROM 'first password' TO 'second password'");
        await RunAsync(anna, "RETURN 1", "neo4j");
        await using IDriver again = Driver("anna", "second password");
        await RunAsync(again, "RETURN 1", "neo4j");
    }

    [Theory]
    [InlineData("CREATE USER a SET PASSWORD 'short'", "A password must be at least 8 characters.")]
    [InlineData("CREATE USER a SET PASSWORD ''", "A password cannot be empty.")]
    [InlineData("CREATE USER root SET PASSWORD 'long enough'", "Failed to create the specified user 'root': User already exists.")]
    [InlineData("CREATE USER `a b` SET PASSWORD 'long enough'", "Username 'a b' contains illegal characters.\nUse ascii characters that are not ',', ':' or whitespaces.")]
    [InlineData("CREATE USER `` SET PASSWORD 'long enough'", "The provided username is empty.")]
    [InlineData("ALTER USER nobody SET PASSWORD 'long enough'", "Failed to alter the specified user 'nobody': User does not exist.")]
    [InlineData("ALTER USER root SET PASSWORD 'root password'", "Failed to alter the specified user 'root': Old password and new password cannot be the same.")]
    [InlineData("RENAME USER nobody TO x", "Failed to rename the specified user 'nobody' to 'x': The user 'nobody' does not exist.")]
    [InlineData("DROP USER nobody", "Failed to delete the specified user 'nobody': User does not exist.")]
    [InlineData("DROP USER root", "Failed to delete the specified user 'root': Deleting yourself is not allowed.")]
    [InlineData("REVOKE ROLE admin FROM root", "Failed to revoke roles from user 'root': Taking the role admin from yourself is not allowed.")]
    [InlineData("GRANT ROLE boss TO root", "Role 'boss' does not exist. There are reader, editor, admin.")]
    [InlineData("ALTER CURRENT USER SET PASSWORD FROM 'root password' TO 'root password'", "User 'root' failed to alter their own password: Old password and new password cannot be the same.")]
    public async Task What_cannot_be_done_is_told(string command, string message)
    {
        await using IDriver root = Driver("root", Password);
        byte[] before = await File.ReadAllBytesAsync(UsersFile, Cancellation);
        Assert.Equal(message, await FailsAsync(root, command, "Neo.ClientError.Statement.ArgumentError"));
        Assert.Equal(before, await File.ReadAllBytesAsync(UsersFile, Cancellation));
    }

    [Theory]
    [InlineData("CREATE USER root IF NOT EXISTS SET PASSWORD 'long enough'")]
    [InlineData("ALTER USER nobody IF EXISTS SET PASSWORD CHANGE REQUIRED")]
    [InlineData("DROP USER nobody IF EXISTS")]
    [InlineData("RENAME USER nobody IF EXISTS TO x")]
    [InlineData("GRANT ROLE reader TO root")]
    public async Task What_is_so_already_changes_nothing(string command)
    {
        await using IDriver root = Driver("root", Password);
        await RunAsync(root, command);
        Assert.Equal(["root, [admin], False, , "], await RunAsync(root, "SHOW USERS"));
    }

    [Fact]
    public async Task Changes_of_a_transaction_come_with_its_commit()
    {
        await using IDriver root = Driver("root", Password);
        await using IAsyncSession session = root.AsyncSession(setup => setup.WithDatabase("system"));
        await using (IAsyncTransaction transaction = await session.BeginTransactionAsync())
        {
            await (await transaction.RunAsync("CREATE USER a SET PASSWORD 'long enough'")).ConsumeAsync();
            Assert.Equal(2, (await (await transaction.RunAsync("SHOW USERS")).ToListAsync(Cancellation)).Count);
            await transaction.RollbackAsync();
        }

        Assert.Single(await RunAsync(root, "SHOW USERS"));
        await using (IAsyncTransaction transaction = await session.BeginTransactionAsync())
        {
            IResultSummary summary = await (await transaction.RunAsync("CREATE USER a SET PASSWORD $password", new { password = "long enough" })).ConsumeAsync();
            Assert.Equal(1, summary.Counters.SystemUpdates);
            await transaction.CommitAsync();
        }

        Assert.Equal(2, (await RunAsync(root, "SHOW USERS")).Length);
    }

    [Fact]
    public async Task Passwords_are_kept_nowhere()
    {
        await using IDriver root = Driver("root", Password);
        await using IAsyncSession session = root.AsyncSession(setup => setup.WithDatabase("system"));
        await using IAsyncTransaction transaction = await session.BeginTransactionAsync();
        await (await transaction.RunAsync("CREATE USER a SET PASSWORD 'secret of a' CHANGE NOT REQUIRED")).ConsumeAsync();
        Assert.Contains("CREATE USER a SET PASSWORD '******' CHANGE NOT REQUIRED", await RunAsync(root, "SHOW TRANSACTIONS YIELD currentQuery"));
        await transaction.CommitAsync();
        Assert.DoesNotContain("secret of a", await File.ReadAllTextAsync(UsersFile, Cancellation), StringComparison.Ordinal);
    }

    private static async Task<string[]> RunAsync(IDriver driver, string query, string database = "system")
    {
        await using IAsyncSession session = driver.AsyncSession(setup => setup.WithDatabase(database));
        List<IRecord> rows = await (await session.RunAsync(query)).ToListAsync(Cancellation);
        return [.. rows.Select(row => string.Join(", ", row.Values.Values.Select(Text)))];
    }

    private static string Text(object? value) => value is IEnumerable<object> list ? $"[{string.Join(", ", list)}]" : value?.ToString() ?? "";

    private static async Task<string> FailsAsync(IDriver driver, string query, string code, string database = "system")
    {
        Neo4jException error = await Assert.ThrowsAnyAsync<Neo4jException>(() => RunAsync(driver, query, database));
        Assert.Equal(code, error.Code);
        return error.Message;
    }

    private IDriver Driver(string user, string password) => GraphDatabase.Driver($"bolt://127.0.0.1:{_server.BoltEndPoint.Port}", AuthTokens.Basic(user, password));
}
