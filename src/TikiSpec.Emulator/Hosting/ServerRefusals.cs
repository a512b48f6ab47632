using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Connections;

namespace TikiSpec.Emulator.Hosting;

/// <summary>
/// Gives what the web server refuses by itself (no HTTP, too many headers, no host) the body that all refusals have.
/// Such a call reaches no middleware, so
/// its response is completed where it is written to the connection.
/// </summary>
internal static class ServerRefusals
{
    public static ConnectionDelegate Complete(ConnectionDelegate next) =>
        connection =>
        {
            connection.Transport = new Transport(connection.Transport.Input, new Output(connection.Transport.Output));
            return next(connection);
        };

    private sealed record Transport(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    private sealed class Output(PipeWriter inner) : PipeWriter
    {
        private static readonly byte[] Empty = "\r\nContent-Length: 0\r\nConnection: close\r\n"u8.ToArray();

        private Memory<byte> _given;

        public override void Advance(int bytes) => inner.Advance(bytes + Complete(_given.Span, bytes));

        public override Memory<byte> GetMemory(int sizeHint = 0) => _given = inner.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
            inner.FlushAsync(cancellationToken);

        public override void CancelPendingFlush() => inner.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);

        public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

        public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

        public override long UnflushedBytes => inner.UnflushedBytes;

        /// <summary>Puts a body behind the head of a refusal without one. No response of ours has such a head: our
        /// refusals have a body.</summary>
        /// <returns>How many bytes came in addition.</returns>
        private static int Complete(Span<byte> written, int bytes)
        {
            var head = written[..bytes];
            var at = head.StartsWith("HTTP/1.1 4"u8) && head.EndsWith("\r\n\r\n"u8) ? head.IndexOf(Empty) : -1;
            if (at < 0)
            {
                return 0;
            }

            // HTTP/1.1 431 Request Header Fields Too Large
            var line = Encoding.ASCII.GetString(head[..head.IndexOf("\r\n"u8)]).Split(' ', 3);
            var refusal = ErrorResponse.Of(
                int.Parse(line[1], System.Globalization.CultureInfo.InvariantCulture),
                $"the call is no HTTP that this server reads: {line[2]}"
            );
            var middle = Encoding.ASCII.GetBytes(
                $"\r\nContent-Length: {refusal.Body.Length}\r\nContent-Type: {refusal.ContentType}\r\nConnection: close\r\n"
            );
            byte[] whole = [.. head[..at], .. middle, .. head[(at + Empty.Length)..], .. refusal.Body];
            if (whole.Length > written.Length)
            {
                return 0;
            }

            whole.CopyTo(written);
            return whole.Length - bytes;
        }
    }
}
