using PaperGraph.Testing;

namespace PaperGraph.Bolt.Tests.Neo4j;

/// <summary>A server with a password and TLS beside plain connections.</summary>
public sealed class SecuredNeo4j() : Neo4jFixture(Password, tls: true)
{
    public const string Password = "correct horse battery";
}

/// <summary>Tests that share one server and may run queries at the same time as others.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServer : ICollectionFixture<SecuredNeo4j>
{
    public const string Name = "neo4j";
}

/// <summary>Tests that stop, kill and restart a server of their own.</summary>
[CollectionDefinition(Name)]
public sealed class RestartingServer : ICollectionFixture<Neo4jFixture>
{
    public const string Name = "neo4j, restarting";
}
