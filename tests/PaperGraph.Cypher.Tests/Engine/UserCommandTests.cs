namespace PaperGraph.Cypher.Tests.Engine;

/// <summary>A graph without a server has no users.</summary>
public sealed class UserCommandTests
{
    [Theory]
    [InlineData("CREATE USER anna SET PASSWORD 'long enough'")]
    [InlineData("ALTER USER anna SET PASSWORD 'long enough' CHANGE NOT REQUIRED")]
    [InlineData("ALTER CURRENT USER SET PASSWORD FROM 'long enough' TO 'longer still'")]
    [InlineData("RENAME USER anna IF EXISTS TO ben")]
    [InlineData("DROP USER anna IF EXISTS")]
    [InlineData("GRANT ROLES reader, editor TO anna, ben")]
    [InlineData("REVOKE ROLE editor FROM anna")]
    [InlineData("SHOW USERS YIELD user RETURN user")]
    [InlineData("SHOW ALL ROLES WITH USERS")]
    public void Commands_about_users_say_that_they_need_a_server(string command)
    {
        using var library = new Library();
        CypherException error = library.Fails(command);
        Assert.Equal(ErrorKind.UnsupportedAdministrationCommand, error.Kind);
        Assert.Contains("papergraph serve", error.Message);
    }

    [Theory]
    [InlineData("CREATE USER anna SET PASSWORD 123", "Invalid input '123': expected a parameter or a string")]
    [InlineData("CREATE OR REPLACE USER anna IF NOT EXISTS SET PASSWORD 'long enough'", "Failed to create the specified user 'anna': cannot have both `OR REPLACE` and `IF NOT EXISTS`.")]
    [InlineData("DROP USER anna, ben", "Invalid input ',': expected")]
    [InlineData("CREATE USER anna SET PASSWORD 'long enough' SET STATUS SUSPENDED", "'SET STATUS' is not available here")]
    public void What_is_no_such_command_is_told(string command, string message)
    {
        using var library = new Library();
        CypherException error = library.Fails(command);
        Assert.Equal(ErrorKind.SyntaxError, error.Kind);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
