namespace TikiSpec.Json;

/// <summary>Finds one of a fixed set of UTF-8 texts: by length, then by bytes.</summary>
internal sealed class JsonTextTable
{
    private readonly byte[][] _texts;

    // The texts' numbers ordered by length, and for each length where its run begins; the run ends where the next
    // length begins.
    private readonly int[] _byLength;
    private readonly int[] _starts;

    public JsonTextTable(byte[][] texts)
    {
        _texts = texts;
        _byLength = [.. Enumerable.Range(0, texts.Length).OrderBy(index => texts[index].Length)];
        _starts = new int[texts.Length == 0 ? 1 : texts.Max(static text => text.Length) + 2];
        for (var length = 0; length < _starts.Length; length++)
            _starts[length] = texts.Count(text => text.Length < length);
    }

    /// <returns>The text's number, or -1.</returns>
    public int IndexOf(ReadOnlySpan<byte> text)
    {
        if (text.Length + 1 >= _starts.Length)
            return -1;

        var end = _starts[text.Length + 1];
        for (var position = _starts[text.Length]; position < end; position++)
        {
            if (text.SequenceEqual(_texts[_byLength[position]]))
                return _byLength[position];
        }
        return -1;
    }
}
