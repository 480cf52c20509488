using System.Text;

namespace PaperGraph.Resolution.Tests;

/// <summary>
/// Papers made from a small grammar, about 25 mentions each as real abstracts have: a few names in every second paper, some in every
/// hundredth, most in one or two, abbreviations defined and not, spellings at random. The same number gives the same paper.
/// </summary>
internal static class GeneratedPapers
{
    private const int Mentions = 25;

    private static readonly string[] s_first = ["deep", "sparse", "robust", "graph", "neural", "causal", "federated", "temporal", "multi-view", "self-supervised", "Bayesian", "latent"];
    private static readonly string[] s_second = ["feature", "image", "text", "speech", "policy", "token", "domain", "kernel", "prompt", "node", "video", "reward"];
    private static readonly string[] s_third = ["network", "model", "alignment", "classification", "retrieval", "transfer", "embedding", "optimisation", "analysis", "loss", "segmentation", "dataset"];

    internal static AnnotatedPaper Make(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        var mentions = new List<Mention>();
        var sentences = new List<TextSpan>();
        var definitions = new List<AbbreviationDefinition>();
        int sentence = 0;
        for (int i = 0; i < Mentions; i++)
        {
            (string name, string initials, EntityType type) = Name(random);
            bool isShort = random.Next(6) == 0, defines = i > 0 && random.Next(12) == 0;
            TextSpan span = Append(isShort ? initials : Spelling(name, random));
            mentions.Add(new Mention(span, text.ToString(span.Start, span.Length), type, 0.5 + random.Next(50) / 100.0, random.Next(20) == 0, random.Next(2) == 0));
            if (defines && !isShort)
            {
                text.Append(" (");
                TextSpan shortSpan = Append(initials);
                text.Append(')');
                mentions.Add(new Mention(shortSpan, initials, type, 0.9, false, false));
                definitions.Add(new AbbreviationDefinition(shortSpan, span));
            }

            bool title = sentences.Count == 0;
            text.Append(title ? "\n" : i % 3 == 0 ? ". " : " with ");
            if (!title && i % 3 != 0 && i < Mentions - 1) continue;
            sentences.Add(new TextSpan(sentence, text.Length));
            sentence = text.Length;
        }

        string all = text.ToString();
        int end = all.IndexOf('\n', StringComparison.Ordinal);
        var paper = new Paper
        {
            Id = $"test:{number:000000}",
            Title = all[..end],
            Abstract = all[(end + 1)..],
            Authors = [$"Author {random.Next(5000)}", $"Author {random.Next(5000)}"],
            Published = new PublicationDate(1990 + random.Next(35)),
            Source = new SourceLocation("generated", number + 1, "test"),
        };
        RelationMention[] relations = [new(mentions[1].Span, (RelationType)random.Next(6), mentions[2].Span, 0.7)];
        return new AnnotatedPaper(paper, sentences, mentions, definitions, relations);

        TextSpan Append(string form)
        {
            int start = text.Length;
            text.Append(form);
            return new TextSpan(start, text.Length);
        }
    }

    private static (string Name, string Initials, EntityType Type) Name(Random random)
    {
        string first = s_first[random.Next(s_first.Length)], second = s_second[random.Next(s_second.Length)], third = s_third[random.Next(s_third.Length)];
        string initials = string.Concat($"{first[0]}{second[0]}{third[0]}".ToUpperInvariant());
        // One name in two is of one paper or a few: real corpora have about one entity for every two mentions.
        if (random.Next(2) == 0) second += "-" + Word(random);
        return ($"{first} {second} {third}", initials, (EntityType)((first[0] + third[0]) % 5));
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, 4).Select(_ => $"{"bdfgklmnprstvz"[random.Next(14)]}{"aeiou"[random.Next(5)]}"));

    private static string Spelling(string name, Random random) => random.Next(6) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name + "s",
        2 => name.Replace(' ', '-'),
        3 => char.ToUpperInvariant(name[0]) + name[1..],
        _ => name,
    };
}
