using PaperGraph.Model;

namespace PaperGraph.Sources.Tests;

public sealed class TextFormatTests
{
    private const string First = "We look at gates that open seldom and find that a network with few open gates learns about as well as one with all of them open, "
        + "while it needs a fraction of the work. The finding holds for images and for text, and we give a reason why it should. Code: https://github.com/a/gates.";

    private const string Second = "A mixture of small experts, each trained on a part of the data, is compared with one large network of the same cost. On four sets of questions "
        + "the mixture answers more of them rightly, and it forgets less when a fifth set is added later on. We discuss where the mixture fails.";

    [Fact]
    public void A_listing_page_is_its_papers_without_its_own_words()
    {
        IReadOnlyList<ReadItem> items = ReadText.Items($"""
            Daily Papers
            Log In
            Sign up to get new papers in your inbox!
            byAda and friends
            Mar 11

            Submitted by
            ada

            42
            On Gates That Open Seldom

            Ada Lovelace, Charles Babbage
            2 days ago

            {First}

            Upvote 12
            3 comments

            By Parts: Small Experts Against One Large Network
            Published on Jun 3, 2024

            {Second}

            New Bounds for an Old Question of Learning

            Load more
            Page 2 of 9
            """);
        Assert.Empty(ReadText.Faults(items));
        Paper[] papers = [.. items.OfType<PaperItem>().Select(item => item.Paper)];
        Assert.Equal(["On Gates That Open Seldom", "By Parts: Small Experts Against One Large Network", "New Bounds for an Old Question of Learning"], papers.Select(paper => paper.Title));
        Assert.Equal([First, Second, string.Empty], papers.Select(paper => paper.Abstract));
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], papers[0].Authors);
        Assert.Equal(["https://github.com/a/gates"], papers[0].CodeLinks);
        Assert.Equal("2024-06-03", papers[1].Published.ToString());
        Assert.All(papers, paper => Assert.Equal("listing", paper.Source.Format));
    }

    [Fact]
    public void A_listing_with_wrapped_lines_and_marks_is_read()
    {
        string wrapped = string.Join('\n', Wrap(First));
        IReadOnlyList<Paper> papers = ReadText.Papers($"Title: On Gates That Open Seldom\nAuthors: Ada Lovelace, Charles Babbage\n\nAbstract: {wrapped}\n\nSmall Experts Against One\n{string.Join('\n', Wrap(Second))}\n");
        Assert.Equal(["On Gates That Open Seldom", "Small Experts Against One"], papers.Select(paper => paper.Title));
        Assert.Equal([First, Second], papers.Select(paper => paper.Abstract));
    }

    private static IEnumerable<string> Wrap(string text)
    {
        string line = string.Empty;
        foreach (string word in text.Split(' '))
        {
            if (line.Length + word.Length > 70)
            {
                yield return line;
                line = string.Empty;
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }

    [Fact]
    public void What_is_neither_paper_nor_page_is_reported()
    {
        IReadOnlyList<ReadItem> items = ReadText.Items($"{First}\n\nOn Gates\n\n{Second}\n\nhello there you all\n\nMore Experts\n\n{First}\n", "listing");
        Assert.Equal(["On Gates", "More Experts"], ReadText.Titles(items));
        Assert.Equal([1, 7], ReadText.Faults(items).Select(fault => fault.Location.Line));
    }

    [Theory]
    [InlineData("new", true)]
    [InlineData("Get trending papers in your email inbox!", true)]
    [InlineData("Subscribe", true)]
    [InlineData("byAK and the research community", true)]
    [InlineData("Submitted by ada99", true)]
    [InlineData("Mar 11", true)]
    [InlineData("Published on June 3, 2024", true)]
    [InlineData("3 days ago", true)]
    [InlineData("1.2k", true)]
    [InlineData("GitHub 512", true)]
    [InlineData("· 4 authors", true)]
    [InlineData("[pdf, html, other]", true)]
    [InlineData("arXiv:2403.03853 [pdf, other]", true)]
    [InlineData("Transformers as Support Vector Machines", false)]
    [InlineData("By Parts: Small Experts Against One Large Network in Nine Languages and More", false)]
    [InlineData("Newton Methods for Deep Learning", false)]
    [InlineData("Papers Please", false)]
    [InlineData("1984", true)]
    [InlineData("Llama 2: Open Foundation and Fine-Tuned Chat Models", false)]
    [InlineData("A Closer Look at Rehearsal-Free Continual Learning", false)]
    [InlineData("Code Llama", false)]
    public void Words_of_the_page_are_told_from_titles(string line, bool expected) => Assert.Equal(expected, InterfaceWords.Are(line));

    [Fact]
    public void Plain_text_is_a_title_and_an_abstract()
    {
        Paper paper = ReadText.Paper($"On Gates That\nOpen Seldom\n\nAda Lovelace and Charles Babbage\n\nAbstract\n\n{string.Join('\n', Wrap(First))}\n\nKeywords: gates\n\n1 Introduction\n\nNot this.\n");
        Assert.Equal(("On Gates That Open Seldom", First, "text"), (paper.Title, paper.Abstract, paper.Source.Format));
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], paper.Authors);
        Assert.Equal(First + " And a second paragraph of the same.", ReadText.Paper($"Gates\n\n{First}\n\nAnd a second paragraph of the same.\n").Abstract);
        Assert.Equal(("Gates", First), (ReadText.Paper($"Title: Gates\nAbstract: {First}\n", "text").Title, ReadText.Paper($"Title: Gates\nAbstract: {First}\n", "text").Abstract));
    }

    [Fact]
    public void Markdown_is_a_heading_and_an_abstract()
    {
        Paper paper = ReadText.Paper($"# On *Gates* That Open Seldom\n\nAda Lovelace, Charles Babbage\n\n## Abstract\n\nFirst **part** of [it](https://github.com/x/y) with $a*b*c$.\n\nSecond part.\n\n## Introduction\n\nNot this.\n");
        Assert.Equal(("On Gates That Open Seldom", "First part of it with $a*b*c$. Second part.", "markdown"), (paper.Title, paper.Abstract, paper.Source.Format));
        Assert.Equal(["https://github.com/x/y"], paper.CodeLinks);
        Paper bare = ReadText.Paper("# Gates\n\nAda Lovelace, Charles Babbage\n\nWe study gates.\n\n## Results\n\nNone.\n");
        Assert.Equal("We study gates.", bare.Abstract);
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], bare.Authors);
        Assert.Equal(["A", "B"], ReadText.Papers("# A\n\nText a.\n\n# B\n\nText b.\n").Select(p => p.Title));
    }

    [Fact]
    public void Front_matter_gives_the_fields()
    {
        Paper paper = ReadText.Paper("---\ntitle: \"On Gates: a study\"\nauthors:\n  - Ada Lovelace\n  - name: Charles Babbage\n    affiliation: x\ndate: 2024-05-01\ndoi: 10.1000/Gates\nvenue: Proc. Gates\n---\n\n# Abstract\n\nWe study gates.\n");
        Assert.Equal(("doi:10.1000/gates", "On Gates: a study", "We study gates.", "2024-05-01", "Proc. Gates", 1), (paper.Id, paper.Title, paper.Abstract, paper.Published.ToString(), paper.Venue, paper.Source.Line));
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], paper.Authors);
        Assert.Equal("Two lines of it.", ReadText.Paper("---\ntitle: Gates\nauthor: [Ada Lovelace, Charles Babbage]\nabstract: |\n  Two lines\n  of it.\n---\n").Abstract);
        Assert.Contains("no closing line", Assert.Single(ReadText.Faults(ReadText.Items("---\ntitle: Gates\n", "markdown"))).Reason, StringComparison.Ordinal);
    }
}
