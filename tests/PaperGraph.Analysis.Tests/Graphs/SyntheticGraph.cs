using PaperGraph.Model;

namespace PaperGraph.Analysis.Tests;

/// <summary>Graphs of any size, whose entities are as unevenly frequent as words (Zipf) and keep to subjects.</summary>
internal static class SyntheticGraph
{
    public static KnowledgeGraph Of(int papers, int entitiesPerPaper, int seed)
    {
        const int Subjects = 25;
        var random = new Random(seed);
        int vocabulary = Math.Max(50, papers / 4);
        var edges = new List<PaperEdge>(papers * entitiesPerPaper);
        for (int paper = 0; paper < papers; paper++)
        {
            int subject = random.Next(Subjects);
            var chosen = new HashSet<string>();
            for (int i = 0; i < entitiesPerPaper; i++)
            {
                // Log-uniform ranks are Zipf's law with exponent 1; one entity in five belongs to no subject.
                int rank = (int)Math.Exp(random.NextDouble() * Math.Log(vocabulary));
                string entity = random.Next(5) == 0 ? $"general-{rank}" : $"subject-{subject}-{rank}";
                if (chosen.Add(entity)) edges.Add(TestGraphs.Edge($"p{paper:D7}", entity, (PaperEdgeType)random.Next(3), 0.5 + (random.NextDouble() / 2)));
            }
        }

        return TestGraphs.Of(Enumerable.Range(0, papers).Select(paper => $"p{paper:D7}"), [.. edges], [], [], []);
    }
}
