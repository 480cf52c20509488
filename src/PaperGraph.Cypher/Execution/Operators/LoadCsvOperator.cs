using CsvHelper;
using PaperGraph.Cypher.Execution.Evaluation;
using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Execution.Operators;

/// <summary>For each row the rows of a CSV file in the configured import folder; nothing else on the machine can be read.</summary>
internal sealed class LoadCsvOperator(Operator source, int slot, Evaluator url, bool withHeaders, char separator, SlotTable slots) : Operator(source)
{
    public override string Name => "LoadCSV";

    protected override RowCursor OpenCursor(QueryState state, Value[] argument) => new Cursor(this, Inputs[0].Open(state, argument), slots.Count, state);

    private IEnumerable<Value> Read(QueryState state, Span<Value> row)
    {
        Value address = url.Evaluate(state, row);
        if (address.Kind != ValueKind.String)
        {
            throw CypherException.Runtime(ErrorKind.TypeError, "InvalidArgumentType", $"LOAD CSV takes a text as address, not {address}.");
        }

        return Rows(ImportFolder.Resolve(state.ImportFolder, address.AsString()));
    }

    private IEnumerable<Value> Rows(string file)
    {
        using StreamReader text = ImportFolder.Open(file);
        using CsvReader csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            OnMalformedRecord = record => throw ImportFolder.Failed(Path.GetFileName(file), $"record {record.LineNumber} is not well-formed ({record.Reason})"),
        });
        string[]? names = withHeaders && csv.Read() ? FieldsOf(csv) : null;
        while (csv.Read())
        {
            Value[] fields = [.. FieldsOf(csv).Select(field => field.Length == 0 ? Value.Null : Value.String(field))];
            yield return names is null
                ? Value.List(fields)
                : Value.Of(new MapValue(names.Select((name, i) => KeyValuePair.Create(name, i < fields.Length ? fields[i] : Value.Null))));
        }
    }

    private static string[] FieldsOf(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private int Slot => slot;

    private sealed class Cursor(LoadCsvOperator plan, RowCursor source, int width, QueryState state) : FlatMapCursor(source, width)
    {
        private IEnumerator<Value>? _rows;

        protected override void Begin(Span<Value> row)
        {
            _rows?.Dispose();
            _rows = plan.Read(state, row).GetEnumerator();
        }

        protected override bool Continue(Span<Value> row, RowBatch batch)
        {
            state.ThrowIfCancelled();
            while (!batch.IsFull)
            {
                if (!_rows!.MoveNext()) return true;
                batch.Add(row)[plan.Slot] = _rows.Current;
            }

            return false;
        }

        protected override void Close()
        {
            _rows?.Dispose();
            base.Close();
        }
    }
}
