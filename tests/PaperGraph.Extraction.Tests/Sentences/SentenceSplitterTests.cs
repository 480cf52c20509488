using CsCheck;
using PaperGraph.Model;

namespace PaperGraph.Extraction.Tests;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("We train a net. It works.", "We train a net.|It works.")]
    [InlineData("Methods, e.g. Adam, i.e. SGD variants, cf. Fig. 3 and Eq. (2), differ. We compare them.", "Methods, e.g. Adam, i.e. SGD variants, cf. Fig. 3 and Eq. (2), differ.|We compare them.")]
    [InlineData("Vaswani et al. [3] and Devlin et al. (2019) agree. So do Liu et al. The gap stays.", "Vaswani et al. [3] and Devlin et al. (2019) agree.|So do Liu et al.|The gap stays.")]
    [InlineData("The rule of J. B. Bayes and D. MacKay holds.", "The rule of J. B. Bayes and D. MacKay holds.")]
    [InlineData("It gains 3.5 points, to 71.2. Training takes 1.2 ms. On CPU it is slower.", "It gains 3.5 points, to 71.2.|Training takes 1.2 ms.|On CPU it is slower.")]
    [InlineData("Samples are i.i.d. Gaussian. Labels are i.i.d. We assume both.", "Samples are i.i.d. Gaussian.|Labels are i.i.d.|We assume both.")]
    [InlineData("Images, text, etc. can be used. Images, text, etc. All help.", "Images, text, etc. can be used.|Images, text, etc.|All help.")]
    [InlineData("For $x. Y$ the bound is $O(n. N)$. Costs are $5. We pay $6.", "For $x. Y$ the bound is $O(n. N)$.|Costs are $5.|We pay $6.")]
    [InlineData("The error is 11. 61% on test. It falls to 9. 5 % later.", "The error is 11. 61% on test.|It falls to 9. 5 % later.")]
    [InlineData("Accuracy rises to 71. 61% of the users agree. It uses GPT-3. 61% like it.", "Accuracy rises to 71.|61% of the users agree.|It uses GPT-3.|61% like it.")]
    [InlineData("Is it so? Yes! It is.", "Is it so?|Yes!|It is.")]
    [InlineData("He said \"It works.\" Then he left.", "He said \"It works.\"|Then he left.")]
    [InlineData("It has steps: 1. Read it. 2. Write it.", "It has steps: 1. Read it.|2. Write it.")]
    [InlineData("It beats the baselines.We release code.", "It beats the baselines.|We release code.")]
    [InlineData("It runs on Node.js and ASP.NET today.", "It runs on Node.js and ASP.NET today.")]
    [InlineData("It fails . word2vec does not. and so on.", "It fails .|word2vec does not. and so on.")]
    [InlineData("First part\n\nSecond part", "First part|Second part")]
    [InlineData("Lines are\nwrapped here. Not\nthere.", "Lines are\nwrapped here.|Not\nthere.")]
    [InlineData("これは文です。次の文。", "これは文です。|次の文。")]
    [InlineData("See https://example.org/a.b?c=1. It is up.", "See https://example.org/a.b?c=1.|It is up.")]
    [InlineData("It ends here. \"", "It ends here. \"")]
    [InlineData("", "")]
    public void Sentences_end_where_a_reader_would_say(string text, string expected)
    {
        const string title = "A title. With a stop";
        string whole = title + "\n" + text;
        IEnumerable<string> sentences = SentenceSplitter.Split(whole, title.Length).Select(span => span.Of(whole));
        Assert.Equal([title, .. expected.Split('|', StringSplitOptions.RemoveEmptyEntries)], sentences);
    }

    [Fact]
    public void Sentences_are_in_order_and_leave_out_only_white_space()
    {
        Gen.OneOf("Net", "e.g", ".", ". ", "? ", "$", "\n", "\n\n", " ", "We", "3", "x", "。", "\uD800", "\"", ")").Array[0, 50].Sample(parts =>
        {
            string text = "Title\n" + string.Concat(parts);
            int last = 0;
            foreach (TextSpan sentence in SentenceSplitter.Split(text, 5))
            {
                Assert.True(sentence.Length > 0 && string.IsNullOrWhiteSpace(text[last..sentence.Start]));
                last = sentence.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[last..]));
        });
    }
}
