using System.Collections.Frozen;

namespace PaperGraph.Resolution;

/// <summary>
/// Words that are no entity by themselves. As nodes they would join every paper with every other and say nothing; the annotation rules
/// exclude them, but a tagger marks one now and then.
/// </summary>
internal static class GenericForms
{
    private static readonly FrozenSet<string> s_keys = WordList.Parse(
        """
        method methodology model approach framework network task data dataset experiment result performance training paper architecture parameter
        algorithm technique system problem work study analysis application baseline evaluation metric measure test testing
        proposedmethod proposedmodel proposedapproach proposedframework ourmethod ourmodel ourapproach ourframework thismodel thismethod thispaper
        novelmethod novelapproach novelframework existingmethod existingapproach existingmodel previouswork priorwork
        benchmarkdataset publicdataset experimentalresult stateofart stateofartmethod stateofartperformance
        """);

    /// <summary>Whether <paramref name="form"/> is such a word.</summary>
    internal static bool Contains(NormalForm form) => s_keys.Contains(form.Key);
}
