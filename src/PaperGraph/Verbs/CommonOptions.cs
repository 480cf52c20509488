using System.CommandLine;

namespace PaperGraph.CommandLine;

/// <summary>Options that several verbs share.</summary>
internal static class CommonOptions
{
    private const int MaxThreads = 1024;

    public static Argument<string[]> Inputs() => new("INPUT")
    {
        Description = "Files, folders, or - for standard input; .gz and .zst are opened",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string?> Format() => new("--format", "-f")
    {
        Description = "Format of the input, instead of telling it from the content",
        HelpName = "NAME",
    };

    public static Option<int> Threads()
    {
        Option<int> option = new("--threads")
        {
            Description = "Threads to use; the result does not depend on it",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            HelpName = "N",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MaxThreads) result.AddError($"--threads takes 1 to {MaxThreads}.");
        });
        return option;
    }
}
