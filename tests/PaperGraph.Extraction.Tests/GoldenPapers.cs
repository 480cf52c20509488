using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

/// <summary>Made-up abstracts, with what the tagger finds in them and is sure of.</summary>
internal static class GoldenPapers
{
    public static IReadOnlyList<(Paper Paper, string[] Mentions, string[] Relations)> All { get; } =
    [
        (
            Shared.Paper(
                "Residual Mixers for Long Document Classification",
                "Long documents are hard for Transformers, whose self-attention grows with the square of the text length. We propose Residual Mixer (RMix), "
                + "a network that replaces self-attention by gated convolutions. RMix is pre-trained with masked language modeling on Wikipedia and fine-tuned for "
                + "document classification. On IMDb and Hyperpartisan it raises accuracy by 1.4 points over Longformer and BigBird.",
                "golden:mixer"),
            [
                "0 Method introduced: Residual Mixers",
                "20 Task: Long Document Classification",
                "77 Method: Transformers",
                "97 Method: self-attention",
                "181 Method introduced: RMix",
                "212 Method: self-attention",
                "230 Method: gated convolutions",
                "250 Method introduced: RMix",
                "275 Method: masked language modeling",
                "332 Task: document classification",
                "360 Dataset evaluated: IMDb",
                "393 Metric: accuracy",
                "421 Method: Longformer",
            ],
            ["Residual Mixers used-for Long Document Classification", "RMix used-for document classification"]
        ),
        (
            Shared.Paper(
                "Sparse Depth Completion with Diffusion Priors",
                "Depth completion fills in the sparse measurements of a LiDAR sensor. We train a latent diffusion model as a prior on dense depth maps and sample from it "
                + "with guidance by the measurements. On KITTI and NYUv2 our method reduces the root mean squared error by 12% compared to CSPN, and it needs no labels of the target domain.",
                "golden:depth"),
            [
                "0 Task: Sparse Depth Completion",
                "29 Method: Diffusion Priors",
                "46 Task: Depth completion",
                "76 Concept: sparse measurements",
                "126 Method: latent diffusion model",
                "237 Dataset evaluated: KITTI",
                "247 Dataset evaluated: NYUv2",
                "276 Metric: root mean squared error",
                "319 Method: CSPN",
            ],
            ["Diffusion Priors used-for Sparse Depth Completion"]
        ),
        (
            Shared.Paper(
                "Tight Regret for Bandits with \u201Cna\u00EFve\u201D Feedback",
                "We study stochastic multi-armed bandits in which the learner sees rewards after a delay of up to $\\tau$ rounds. A variant of Thompson sampling is shown to have regret "
                + "$O(\\sqrt{KT} + \\tau)$; a matching lower bound follows from Fano's inequality. Experiments on synthetic data agree with the theory \U0001D538.",
                "golden:bandits"),
            [
                "113 Concept: rewards",
                "172 Method: Thompson sampling",
                "307 Concept: synthetic data",
            ],
            ["Thompson sampling measured-by regret"]
        ),
        (
            Shared.Paper(
                "Parsing Low-Resource Languages by Annotation Projection",
                "Annotation projection carries dependency trees over from English to languages without treebanks. We align words with multilingual BERT instead of statistical word alignment and "
                + "train a biaffine parser on the projected trees. On Universal Dependencies, the parser improves labeled attachment score for 14 of 17 languages.",
                "golden:parsing"),
            [
                "142 Concept: treebanks",
                "173 Method: multilingual BERT",
                "241 Method: biaffine parser",
                "312 Method: parser",
                "328 Metric: labeled attachment score",
            ],
            ["Annotation Projection used-for Parsing Low-Resource Languages", "parser measured-by labeled attachment score"]
        ),
    ];
}
