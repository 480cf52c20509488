using System.IO.Compression;
using System.Text;
using PaperGraph.Model;
using PaperGraph.Testing;

namespace PaperGraph.Sources.Tests;

public sealed class BadInputTests
{
    private const string Good = """{"id": "x1", "title": "Sparse gates", "abstract": "We study gates."}""";

    private static PaperReader Reader => new(new ReadOptions());

    private static ReadResult Read(params string[] inputs) => Reader.ReadAll(inputs, TestContext.Current.CancellationToken);

    private static string Refused(byte[] bytes) =>
        Assert.Throws<SourceException>(() => ReadText.Items(bytes)).Message;

    [Fact]
    public void An_empty_file_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("empty.jsonl", string.Empty);
        Assert.Equal($"{path}: the file is empty; export it again or leave it out.", Assert.Throws<SourceException>(() => Read(path)).Message);
    }

    [Fact]
    public void A_file_of_white_space_is_refused() => Assert.Contains("nothing but white space", Refused(" \n\t\n"u8.ToArray()), StringComparison.Ordinal);

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ", "PDF")]
    [InlineData("PK\u0003\u0004", "zip archive")]
    [InlineData("\u0089PNG\r\n\u001a\n", "PNG image")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "JPEG image")]
    [InlineData("SQLite format 3\0", "SQLite database")]
    [InlineData("PAR1\u0015", "Parquet file")]
    [InlineData("\u0007\u0001\0\0\u0001\u0002\u0003abc", "bytes that no text has")]
    public void A_binary_file_is_named_for_what_it_is(string latin1, string what) =>
        Assert.Contains(what, Refused(Encoding.Latin1.GetBytes(latin1)), StringComparison.Ordinal);

    [Fact]
    public void A_binary_file_beside_a_good_one_is_a_fault_and_the_good_one_is_read()
    {
        using var folder = new TemporaryFolder();
        string binary = folder.Write("a.png", "\u0089PNG");
        File.WriteAllBytes(binary, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]);
        folder.Write("b.jsonl", Good);
        folder.Write(".hidden", "not looked at");

        ReadResult result = Read(folder.Path);

        ReadFault fault = Assert.Single(result.Faults);
        Assert.Equal(binary, fault.Location.File);
        Assert.Contains("PNG image", fault.Reason, StringComparison.Ordinal);
        Assert.Equal("x1", Assert.Single(result.Papers).Id);
        Assert.Equal(2, result.Records);
    }

    [Fact]
    public void Text_of_no_known_format_is_refused_with_the_names_of_formats()
    {
        string message = Refused("key: value\n"u8.ToArray());
        Assert.Contains("no known format begins with 'key: value'", message, StringComparison.Ordinal);
        Assert.Contains("--format (openreview", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_refused_before_anything_is_read()
    {
        using var folder = new TemporaryFolder();
        string good = folder.Write("a.jsonl", Good);
        string missing = folder.PathOf("b.jsonl");
        Assert.Equal($"{missing}: no such file or folder; check the path.", Assert.Throws<SourceException>(() => Reader.Read([good, missing], TestContext.Current.CancellationToken)).Message);
    }

    [Fact]
    public void A_folder_without_files_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("the folder holds no file to read", Assert.Throws<SourceException>(() => Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_permission_is_refused()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.jsonl", Good);
        var reader = new PaperReader(new ReadOptions(), name => throw new UnauthorizedAccessException(name));
        string message = Assert.Throws<SourceException>(() => reader.ReadAll([path], TestContext.Current.CancellationToken)).Message;
        Assert.Equal($"{path}: no permission to read it; change its permissions or leave it out.", message);
    }

    [Fact]
    public void No_input_and_standard_input_twice_are_refused()
    {
        Assert.Contains("No input", Assert.Throws<SourceException>(() => Read()).Message, StringComparison.Ordinal);
        Assert.Contains("read once", Assert.Throws<SourceException>(() => Read("-", "-")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_format_name_is_refused_with_the_names()
    {
        string message = Assert.Throws<SourceException>(() => ReadText.Items(Good, "bibtexx")).Message;
        Assert.StartsWith("No format is called 'bibtexx'. The formats are: ", message, StringComparison.Ordinal);
        Assert.Contains("json", message, StringComparison.Ordinal);
    }

    private static byte[] ManyLines(int count) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, count).Select(i =>
            $$"""{"id": "p{{i}}", "title": "Paper number {{i}}", "abstract": "{{StableHash.Of(i.ToString(System.Globalization.CultureInfo.InvariantCulture))}}"}""" + "\n")));

    private static byte[] Gzip(byte[] bytes)
    {
        using var result = new MemoryStream();
        using (var stream = new GZipStream(result, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(bytes);
        return result.ToArray();
    }

    private static byte[] Zstd(byte[] bytes)
    {
        using var result = new MemoryStream();
        using (var stream = new ZstdSharp.CompressionStream(result, leaveOpen: true)) stream.Write(bytes);
        return result.ToArray();
    }

    [Fact]
    public void Compressed_documents_are_opened_by_content_one_in_another_too()
    {
        byte[] lines = ManyLines(3000);
        foreach (byte[] packed in (byte[][])[Gzip(lines), Zstd(lines), Zstd(Gzip(lines)), [.. Gzip(ManyLines(1500)), .. Gzip(lines[ManyLines(1500).Length..])]])
        {
            IReadOnlyList<ReadItem> items = ReadText.Items(packed);
            Assert.Empty(ReadText.Faults(items));
            Assert.Equal(3000, items.Count);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cut_archive_keeps_the_records_before_the_cut(bool zstd)
    {
        byte[] whole = zstd ? Zstd(ManyLines(20_000)) : Gzip(ManyLines(20_000));

        IReadOnlyList<ReadItem> items = ReadText.Items(whole[..(whole.Length / 2)]);

        ReadFault fault = Assert.Single(ReadText.Faults(items));
        Assert.Same(fault, ((FaultItem)items[^1]).Fault);
        int kept = items.Count - 1;
        Assert.InRange(kept, 1_000, 19_000);
        Assert.Equal(Enumerable.Range(1, kept).Select(i => $"p{i}"), items.OfType<PaperItem>().Select(item => item.Paper.Id));
        // The line that the cut lies in.
        Assert.Equal(kept + 1, fault.Location.Line);
        Assert.Contains("cut off", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_cut_in_its_header_is_refused() => Assert.Contains("nothing in it can be read (the gzip data is cut off)", Refused([0x1F, 0x8B, 0x08]), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_fails_at_its_first_byte_is_refused_with_what_the_system_says()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.jsonl", Good);
        var reader = new PaperReader(new ReadOptions(), _ => new FailingStream());
        string message = Assert.Throws<SourceException>(() => reader.ReadAll([path], TestContext.Current.CancellationToken)).Message;
        Assert.Equal($"{path}: nothing in it can be read (Input/output error).", message);
    }

    [Fact]
    public void Of_a_file_cut_off_before_its_format_shows_the_cut_is_told()
    {
        byte[] packed = Gzip(Encoding.UTF8.GetBytes("key: value\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => StableHash.Of(i.ToString(System.Globalization.CultureInfo.InvariantCulture))))));
        string message = Refused(packed[..(packed.Length / 8)]);
        Assert.Contains("no known format begins with 'key: value'", message, StringComparison.Ordinal);
        Assert.Contains("damaged or cut off", message, StringComparison.Ordinal);
    }

    private sealed class FailingStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("Input/output error");

        public override int Read(Span<byte> buffer) => throw new IOException("Input/output error");
    }

    [Fact]
    public void A_line_of_invalid_utf8_is_a_fault_of_that_line_alone()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Good + "\n{\"title\": \"caf"), 0xE9, .. Encoding.UTF8.GetBytes("\"}\n" + Good.Replace("x1", "x3", StringComparison.Ordinal))];

        IReadOnlyList<ReadItem> items = ReadText.Items(bytes);

        Assert.Equal(3, items.Count);
        ReadFault fault = Assert.Single(ReadText.Faults(items));
        Assert.Equal(2, fault.Location.Line);
        Assert.Contains("not valid UTF-8", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_bytes_in_text_are_a_fault_and_no_silent_question_mark()
    {
        byte[] bytes = [.. "# Café models\n\nWe build "u8, 0xC3, 0x28, .. " models of cafés.\n"u8];
        ReadFault fault = Assert.Single(ReadText.Faults(ReadText.Items(bytes)));
        Assert.Contains("the abstract of 'Café models' has bytes that are not valid", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 2_000_000));
        string line = $$"""{"id": "long", "title": "Long", "abstract": "{{text}}"}""";
        IReadOnlyList<Paper> papers = ReadText.Papers(line + "\n" + Good);
        Assert.Equal(["long", "x1"], papers.Select(paper => paper.Id));
        Assert.Equal(text, papers[0].Abstract);
    }

    [Fact]
    public void An_abstract_of_a_hundred_thousand_words_is_read()
    {
        string text = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"w{i}"));
        Assert.Equal(text, ReadText.Paper($$"""[{"title": "Many words", "abstract": "{{text}}"}]""").Abstract);
        Assert.Equal(text + " end.", ReadText.Paper($"# Many words\n\n{text} end.\n").Abstract);
    }

    [Fact]
    public void A_record_over_the_limit_is_a_fault_and_the_next_is_read()
    {
        byte[] filler = new byte[SourceLimits.RecordLength];
        filler.AsSpan().Fill((byte)'a');
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Good + "\n{\"title\": \""), .. filler, .. Encoding.UTF8.GetBytes("\"}\n" + Good.Replace("x1", "x3", StringComparison.Ordinal))];
        IReadOnlyList<ReadItem> items = ReadText.Items(bytes);
        Assert.Equal(3, items.Count);
        Assert.Equal((2, "the record is longer than 64 MiB; split it or leave it out"), Assert.Single(ReadText.Faults(items).Select(fault => (fault.Location.Line, fault.Reason))));
    }

    [Fact]
    public void A_missing_title_is_a_fault_that_says_where_and_a_missing_abstract_is_none()
    {
        IReadOnlyList<ReadItem> items = ReadText.Items("""
            {"id": "a", "abstract": "No title here."}
            {"id": "b", "title": "No abstract here"}
            {"id": "c", "title": "  "}
            {}
            """);
        Assert.Equal(["-:1: 'a' has no title; add one", "-:3: 'c' has no title; add one", "-:4: the record has no title; add one"], ReadText.Faults(items).Select(fault => fault.ToString()));
        Assert.Equal(string.Empty, Assert.Single(items.OfType<PaperItem>()).Paper.Abstract);
    }

    [Fact]
    public void A_document_without_a_record_is_a_fault() =>
        Assert.Equal("no record in it (read as json)", Assert.Single(ReadText.Faults(ReadText.Items("[]"))).Reason);

    [Fact]
    public void Folders_are_walked_in_ordinal_order()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("b"));
        folder.Write("c.json", """{"title": "third"}""");
        folder.Write(Path.Join("b", "x.json"), """{"title": "second"}""");
        folder.Write("B.json", """{"title": "first"}""");
        Assert.Equal(["first", "second", "third"], Read(folder.Path).Papers.Select(paper => paper.Title));
    }

    [Fact]
    public void Reading_stops_when_cancelled()
    {
        using var folder = new TemporaryFolder();
        string path = folder.PathOf("many.jsonl");
        File.WriteAllBytes(path, ManyLines(100));
        using var stop = new CancellationTokenSource();
        IEnumerator<ReadItem> items = Reader.Read([path], stop.Token).GetEnumerator();
        Assert.True(items.MoveNext());
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => items.MoveNext());
    }

    [Theory]
    [InlineData("text", "A title\n\n")]
    [InlineData("markdown", "# A title\n\n## Abstract\n\n")]
    public void A_text_longer_than_a_record_may_be_is_a_fault(string format, string head)
    {
        string line = new string('x', 1 << 20) + "\n\n";
        string text = head + string.Concat(Enumerable.Repeat(line, (SourceLimits.RecordLength >> 20) + 1));

        ReadFault fault = Assert.Single(ReadText.Faults(ReadText.Items(text, format)));

        Assert.Contains("longer than 64 Mi characters", fault.Reason, StringComparison.Ordinal);
    }
}
