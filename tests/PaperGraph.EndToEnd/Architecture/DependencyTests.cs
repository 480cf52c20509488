using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace PaperGraph.EndToEnd;

/// <summary>Dependencies point up one list only: Model, then the stages side by side, then the pipeline, then the program.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["PaperGraph.Model"] = [],
        ["PaperGraph.Sources"] = ["PaperGraph.Model"],
        ["PaperGraph.Extraction"] = ["PaperGraph.Model"],
        ["PaperGraph.Resolution"] = ["PaperGraph.Model"],
        ["PaperGraph.Analysis"] = ["PaperGraph.Model"],
        ["PaperGraph.Bolt"] = ["PaperGraph.Model"],
        ["PaperGraph.Storage"] = ["PaperGraph.Model"],
        ["PaperGraph.Cypher"] = ["PaperGraph.Model", "PaperGraph.Storage"],
        ["PaperGraph.Server"] = ["PaperGraph.Model", "PaperGraph.Storage", "PaperGraph.Cypher", "PaperGraph.Bolt"],
        ["PaperGraph.Pipeline"] =
        [
            "PaperGraph.Model", "PaperGraph.Sources", "PaperGraph.Extraction", "PaperGraph.Resolution", "PaperGraph.Analysis",
            "PaperGraph.Storage", "PaperGraph.Cypher", "PaperGraph.Bolt",
        ],
    };

    private static readonly Dictionary<string, Assembly> s_assemblies =
        s_allowed.Keys.Append("papergraph").ToDictionary(name => name, name => Assembly.Load(new AssemblyName(name)));

    private static readonly ArchUnitNET.Domain.Architecture s_architecture = new ArchLoader().LoadAssemblies([.. s_assemblies.Values]).Build();

    public static TheoryData<string> Projects => [.. s_allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_depends_only_on_what_stands_above_it(string project)
    {
        IEnumerable<string> forbidden = s_assemblies.Keys.Where(name => name != project && !s_allowed[project].Contains(name));
        Assert.All(forbidden, other =>
        {
            var rule = Types().That().ResideInAssembly(s_assemblies[project])
                .Should().NotDependOnAny(Types().That().ResideInAssembly(s_assemblies[other])).WithoutRequiringPositiveResults();
            Assert.True(rule.HasNoViolations(s_architecture), string.Join('\n', rule.Evaluate(s_architecture).Where(result => !result.Passed).Select(result => result.Description)));
        });
    }

    [Fact]
    public void Every_project_under_src_is_in_the_list()
    {
        IEnumerable<string> projects = Directory.EnumerateFiles(Testing.Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)!);
        Assert.Equal(s_allowed.Keys.Append("PaperGraph").Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_pipeline_touches_the_driver()
    {
        IEnumerable<IType> users = s_architecture.Types.Where(type => type.Assembly.Name.StartsWith("papergraph", StringComparison.Ordinal)
            && type.Dependencies.Any(dependency => dependency.Target.FullName.StartsWith("PaperGraph.Bolt", StringComparison.Ordinal)));
        Assert.Empty(users);
    }
}
