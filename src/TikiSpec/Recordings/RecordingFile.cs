using System.Text;

namespace TikiSpec.Recordings;

/// <summary>An archive that calls are added to while they end, from wherever they do.</summary>
internal sealed class RecordingFile : IDisposable
{
    private static readonly string Begin =
        """{"log":{"version":"1.2","creator":{"name":"TikiSpec","version":"""
        + $"\"{typeof(RecordingFile).Assembly.GetName().Version?.ToString(3) ?? "0"}\"}},\"entries\":[";

    private readonly object _gate = new();
    private readonly Stream _stream;
    private bool _hasEntries;
    private bool _isEnded;
    private IOException? _failure;

    public RecordingFile(Stream stream)
    {
        _stream = stream;
        Put(Begin);
    }

    /// <exception cref="IOException">A call could not be written: what follows would be a recording with a
    /// hole.</exception>
    public void ThrowIfBroken()
    {
        if (_failure is { } failure)
        {
            throw new IOException("The recording cannot be written: " + failure.Message, failure);
        }
    }

    /// <summary>A call that ends behind the recorder is not recorded. One that cannot be written does not fail: it is
    /// over, and its response is somebody's.</summary>
    public void Write(byte[] entry)
    {
        lock (_gate)
        {
            if (_isEnded || _failure is not null)
            {
                return;
            }

            try
            {
                Put(_hasEntries ? ",\n" : "\n");
                _hasEntries = true;
                _stream.Write(entry);
                _stream.Flush();
            }
            catch (IOException problem)
            {
                _failure = problem;
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isEnded)
            {
                return;
            }

            _isEnded = true;
            if (_failure is null)
            {
                Put("\n]}}\n");
            }

            _stream.Dispose();
        }
    }

    private void Put(string text) => _stream.Write(Encoding.UTF8.GetBytes(text));
}
