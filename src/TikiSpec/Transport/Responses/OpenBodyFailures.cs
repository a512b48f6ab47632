namespace TikiSpec.Transport.Responses;

/// <summary>Tells a connection that breaks while a body is read as the failure of a call that it is.</summary>
internal static class OpenBodyFailures
{
    /// <exception cref="ApiTransportException">The connection broke.</exception>
    /// <exception cref="ApiException">What comes is more than may be read at once.</exception>
    public static async ValueTask<T> WatchAsync<T>(ValueTask<T> read, string? operationId, CancellationToken cancellationToken)
    {
        try
        {
            return await read.ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is IOException or HttpRequestException or ObjectDisposedException or InvalidDataException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ApiTransportException(
                exception is ObjectDisposedException
                    ? $"{operationId ?? "The call"} was given up before its response had come to its end."
                    : $"{operationId ?? "The call"} lost the connection before its response had come to its end: {exception.Message}",
                exception
            )
            {
                OperationId = operationId,
                Failure = ApiFailure.Answered,
            };
        }
        catch (ResponseTooLargeException exception)
        {
            throw new ApiException($"{operationId} {exception.Message}", exception) { OperationId = operationId };
        }
    }
}
