using System.CommandLine;
using PaperGraph.Bolt.Client;
using PaperGraph.Conformance;
using PaperGraph.Conformance.SideBySide;

var root = new RootCommand("Checks an engine of the Cypher language against the openCypher TCK and against a server.")
{
    TckCommand.Create(), SideBySideCommand.Create(),
};
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception fault) when (fault is FormatException or IOException or ArgumentException or Neo4jException or OperationCanceledException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}
