namespace PaperGraph.Resolution;

/// <summary>A name that holds an abbreviation, and the same name with it written out: "multimodal LLM" and "multimodal large language model".</summary>
internal static class AbbreviationInside
{
    internal static Decision Decide(NormalForm left, NormalForm right, PairContext context)
    {
        if (context.Expansion is not NormalForm whole || whole.Key != left.Key && whole.Key != right.Key) return Decision.Open;
        return Decision.Same("abbreviation-inside", $"both read \"{whole.Key}\" with the abbreviation written out as most papers define it");
    }
}
