using TikiSpec.Errors;
using TikiSpec.Transport.Calls;

namespace TikiSpec.Transport.Responses;

/// <summary>A body that is read while it comes, whoever reads it: a connection that breaks is told as the failure of
/// the call that it is, and without a credential that the server may have repeated.</summary>
internal sealed class WatchedStream(PreparedCall call, Stream stream) : ForwardStream
{
    private long _count;

    public override long Length => _count;

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Counted(stream.Read(buffer, offset, count));
        }
        catch (Exception exception) when (IsOfConnection(exception))
        {
            throw Failure(exception);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Counted(await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (IsOfConnection(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Failure(exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(int count)
    {
        _count += count;
        return count;
    }

    private static bool IsOfConnection(Exception exception) =>
        exception is IOException or HttpRequestException or ObjectDisposedException or InvalidDataException;

    private ApiException Failure(Exception exception)
    {
        var id = call.Operation.Id;
        return call.Secrets.Clean(
            new ApiTransportException(
                exception is ObjectDisposedException
                    ? $"{id} was given up before its response had come to its end."
                    : $"{id} lost the connection before its response had come to its end: {Sentence.Of(exception.Message)}",
                exception
            )
            {
                OperationId = id,
                HelpLink = call.Operation.Documentation,
                Failure = ApiFailure.Responded,
            }
        );
    }
}
