namespace TikiSpec.Evidence.Traffic;

internal enum EntryStep
{
    Outside,
    Inside,

    /// <summary>The byte ends a call.</summary>
    Last,
}

/// <summary>Knows where in a recording the calls are: the objects of <c>log.entries</c>, or every object at the top of
/// a file that has no <c>log</c>, also within one list.</summary>
internal sealed class EntryWalk
{
    private static readonly byte[] Log = "log"u8.ToArray();
    private static readonly byte[] Entries = "entries"u8.ToArray();

    private readonly List<byte> _text = [];
    private int _depth;
    private int _inside = -1;
    private bool _quoted;
    private bool _escaped;
    private bool _isLog;
    private bool _isEntries;
    private bool _isList;

    /// <summary>Something is open that was not closed.</summary>
    public bool IsInside => _depth > 0;

    public EntryStep Take(byte value)
    {
        var step = _inside >= 0 ? EntryStep.Inside : EntryStep.Outside;
        if (_quoted)
        {
            TakeQuoted(value);
            return step;
        }

        switch (value)
        {
            case (byte)'"':
                _quoted = true;
                _text.Clear();
                break;
            case (byte)'{':
                return Open();
            case (byte)'[':
                _isList |= _depth == 0;
                _depth++;
                _isEntries |= _isLog && _depth == 3 && _text.SequenceEqual(Entries);
                break;
            case (byte)'}' or (byte)']':
                return Close();
            case (byte)':' when _depth == 1 && !_isLog && _text.SequenceEqual(Log):
                // The whole is an archive, and no call itself.
                _isLog = true;
                _inside = -1;
                break;
        }

        return step;
    }

    private EntryStep Open()
    {
        var begins = _isLog ? _isEntries && _depth == 3 : _depth == (_isList ? 1 : 0);
        _inside = begins ? _depth : _inside;
        _depth++;
        return _inside >= 0 ? EntryStep.Inside : EntryStep.Outside;
    }

    private EntryStep Close()
    {
        _depth--;
        _isEntries &= _depth >= 3;
        var isInside = _inside >= 0;
        if (isInside && _depth == _inside)
        {
            _inside = -1;
            return EntryStep.Last;
        }

        return isInside ? EntryStep.Inside : EntryStep.Outside;
    }

    private void TakeQuoted(byte value)
    {
        if (_escaped)
        {
            _escaped = false;
        }
        else if (value == (byte)'\\')
        {
            _escaped = true;
        }
        else if (value == (byte)'"')
        {
            _quoted = false;
        }
        else if (_text.Count <= Entries.Length)
        {
            _text.Add(value);
        }
    }
}
