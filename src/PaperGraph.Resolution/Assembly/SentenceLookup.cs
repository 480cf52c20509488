namespace PaperGraph.Resolution;

/// <summary>The sentences of a paper by place; each text is made once, however many mentions it has.</summary>
internal sealed class SentenceLookup(AnnotatedPaper paper)
{
    private readonly string?[] _texts = new string?[paper.Sentences.Count];

    /// <summary>The text of the sentence that holds <paramref name="offset"/>; where sentences do not cover it, the title or the abstract.</summary>
    internal string At(int offset)
    {
        int low = 0, high = paper.Sentences.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            TextSpan sentence = paper.Sentences[middle];
            if (offset < sentence.Start) high = middle - 1;
            else if (offset >= sentence.End) low = middle + 1;
            else return _texts[middle] ??= sentence.Of(paper.Paper.Text).Trim();
        }

        return offset < paper.Paper.Title.Length ? paper.Paper.Title : paper.Paper.Abstract;
    }
}
