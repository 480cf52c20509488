namespace PaperGraph.Resolution.Tests;

public sealed class ResolverTests
{
    private static readonly AnnotatedPaper s_training = PaperText.Parse(
        "p1",
        "Faster [M Stochastic Gradient Descent]\nWe study [M stochastic gradient descent] (SGD). With [M SGD] the [R Accuracy] on [D+ CIFAR-10] rises.",
        2020,
        "SGD=stochastic gradient descent");

    private static readonly AnnotatedPaper s_image = PaperText.Parse(
        "p2", "[M!  ResNets]\nWe train [M! ResNet-50] and [M ResNet-18] on [D+ CIFAR10] and [D CIFAR-100].".Replace("!  ", "! ", StringComparison.Ordinal), 2022);

    [Fact]
    public void An_abbreviation_and_its_long_form_are_one_entity_named_by_the_long_form()
    {
        Entity entity = Resolved.Graph(s_training).EntityNamed("stochastic gradient descent");

        Assert.Equal(["SGD", "Stochastic Gradient Descent"], entity.Aliases);
        Assert.Equal(3, entity.Mentions);
        Merge merge = Assert.Single(entity.Merges, merge => merge.Joined == "SGD");
        Assert.Equal(("stochastic gradient descent", "abbreviation", "p1"), (merge.Kept, merge.Rule, Assert.Single(merge.Papers)));
    }

    [Fact]
    public void Names_that_differ_in_digits_stay_apart_and_those_that_differ_in_hyphens_do_not()
    {
        KnowledgeGraph graph = Resolved.Graph(s_training, s_image);

        Assert.Equal(2, graph.EntityNamed("CIFAR-10").Papers);
        Assert.Equal(["CIFAR10"], graph.EntityNamed("CIFAR-10").Aliases);
        Assert.Empty(graph.EntityNamed("CIFAR-100").Aliases);
        Assert.NotEqual(graph.EntityNamed("ResNet-50").Id, graph.EntityNamed("ResNet-18").Id);
    }
}
