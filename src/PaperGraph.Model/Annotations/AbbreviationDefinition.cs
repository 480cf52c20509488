namespace PaperGraph.Model;

/// <summary>A short form defined in the text beside its long form, as in "stochastic gradient descent (SGD)".</summary>
/// <param name="ShortForm">Where the short form stands at its definition.</param>
/// <param name="LongForm">Where the long form stands.</param>
public sealed record AbbreviationDefinition(TextSpan ShortForm, TextSpan LongForm);
