using System.Text;
using PaperGraph.Model;

namespace PaperGraph.Sources.Tests;

public sealed class EncodingTests
{
    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private const string Markdown = "# Zur Größe der Gewichte\n\nWir zeigen, dass die Größe der Gewichte für die Güte genügt; müssen Schätzer ähnlich große Räume lösen?\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Markdown)];
        Assert.Equal("Zur Größe der Gewichte", Assert.Single(ReadText.Items(bytes).OfType<PaperItem>()).Paper.Title);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Without_a_mark_the_bytes_decide(string name) =>
        Assert.Equal("Zur Größe der Gewichte", Assert.Single(ReadText.Items(Encoding.GetEncoding(name).GetBytes(Markdown)).OfType<PaperItem>()).Paper.Title);

    [Fact]
    public void Cyrillic_and_Chinese_legacy_encodings_are_told()
    {
        const string russian = "# Обучение нейронных сетей\n\nМы изучаем обучение нейронных сетей и показываем, что регуляризация помогает обобщению моделей на новых данных.\n";
        Assert.Equal("Обучение нейронных сетей", Assert.Single(ReadText.Items(Encoding.GetEncoding(1251).GetBytes(russian)).OfType<PaperItem>()).Paper.Title);
        const string chinese = "# 神经网络的隐式正则化\n\n我们研究神经网络的隐式正则化，并证明梯度下降能够找到泛化良好的解。实验结果表明该方法在多个数据集上有效。\n";
        Assert.Equal("神经网络的隐式正则化", Assert.Single(ReadText.Items(Encoding.GetEncoding("gb18030").GetBytes(chinese)).OfType<PaperItem>()).Paper.Title);
    }

    [Fact]
    public void One_accent_in_latin_1_is_read_as_that_accent() =>
        Assert.Equal("A note on the naïve rule", Assert.Single(ReadText.Items(Encoding.Latin1.GetBytes("# A note on the naïve rule\n\nNothing else.\n")).OfType<PaperItem>()).Paper.Title);

    [Fact]
    public void Json_in_utf_16_is_read_with_mark_and_without()
    {
        const string json = """[{"title": "Größe"}]""";
        Assert.Equal("Größe", ReadText.Titles(ReadText.Items(Encoding.Unicode.GetBytes(json))).Single());
        Assert.Equal("Größe", ReadText.Titles(ReadText.Items([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(json)])).Single());
        Assert.Equal("Größe", ReadText.Titles(ReadText.Items([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(json)])).Single());
    }

    [Fact]
    public void Lines_end_in_any_of_the_three_ways()
    {
        Paper paper = ReadText.Paper("# One title\r\n\r\nFirst line\rsecond line\nthird line.\r\n");
        Assert.Equal("First line second line third line.", paper.Abstract);
    }
}
