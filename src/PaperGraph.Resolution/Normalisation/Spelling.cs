using System.Collections.Frozen;

namespace PaperGraph.Resolution;

/// <summary>British spellings turned into American ones, one lower-case word at a time.</summary>
internal static class Spelling
{
    private static readonly FrozenDictionary<string, string> s_words = WordList.ParsePairs(
        """
        labelled labeled labelling labeling unlabelled unlabeled mislabelled mislabeled relabelling relabeling modelling modeling modelled modeled
        modeller modeler judgement judgment colour color colouring coloring coloured colored behaviour behavior behavioural behavioral
        neighbour neighbor neighbouring neighboring neighbourhood neighborhood centre center centred centered centring centering
        analyse analyze analysed analyzed analysing analyzing analyser analyzer tumour tumor catalogue catalog fibre fiber programme program
        defence defense offence offense artefact artifact signalling signaling travelling traveling cancelling canceling channelled channeled
        tunnelling tunneling grey gray favour favor flavour flavor humour humor odour odor vapour vapor rumour rumor honour honor labour labor
        metre meter litre liter theatre theater licence license practise practice paediatric pediatric haemorrhage hemorrhage anaemia anemia
        oesophageal esophageal foetal fetal aeroplane airplane manoeuvre maneuver catalyse catalyze paralyse paralyze dialogue dialog
        acknowledgement acknowledgment ageing aging learnt learned spelt spelled sceptical skeptical mould mold plough plow tyre tire
        sulphur sulfur aluminium aluminum counsellor counselor levelled leveled levelling leveling fuelled fueled marvellous marvelous
        datacentre datacenter
        """);

    // What stands before -ise, -ised, -ising, alone or after a prefix, where no spelling has a z: "supervise", "denoise", "likewise".
    private static readonly string[] s_kept =
    [
        "superv", "eno", "prec", "conc", "rra", "pra", "exerc", "surpr", "prom", "prem", "franch", "advert", "compr", "expert", "enterpr",
        "dev", "rev", "adv", "improv", "telev", "exc", "dem", "cru", "parad", "bru", "disgu", "circumc", "merchand", "treat", "apo", "quo", "ew",
        "tw", "rw", "kw", "ntw", "hw", "lw", "nw", "pw", "sw", "dw",
    ];

    private static readonly string[] s_endings = ["isations", "isation", "ising", "ised", "iser", "isers", "ises", "isable", "ise"];

    /// <summary>The American spelling of <paramref name="word"/>, or the word itself.</summary>
    internal static string American(string word)
    {
        if (word.Length < 4) return word;
        if (s_words.TryGetValue(word, out string? american)) return american;
        foreach (string ending in s_endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            string stem = word[..^ending.Length];
            return IsKept(stem) ? word : string.Concat(stem, "iz", ending.AsSpan(2));
        }

        return word;
    }

    private static bool IsKept(string stem)
    {
        if (stem.Length < 3) return true;
        foreach (string kept in s_kept)
        {
            if (stem.EndsWith(kept, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
