using System.Net;

namespace TikiSpec;

public partial class ApiException
{
    /// <summary>What is known of a failed call beside the sentence that says it.</summary>
    internal sealed record Facts
    {
        public static Facts None { get; } = new();

        public HttpStatusCode? Status { get; init; }

        public IReadOnlyList<string> Errors { get; init; } = [];

        public ApiValue Error { get; init; }

        /// <summary>Reads the body as the spec has it: anew each time, so that what was rewritten stays so.</summary>
        public Func<object?>? ReadError { get; init; }

        public string? RawBody { get; init; }

        public string? OperationId { get; init; }

        public string? RequestId { get; init; }

        public TimeSpan? RetryAfter { get; init; }

        public ApiFailure Failure { get; init; }

        public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

        public bool IsTransient { get; init; }

        public object? Read { get; init; }

        /// <summary>The same with each text rewritten; itself where that changes none.</summary>
        public Facts Rewritten(Func<string, string> rewrite)
        {
            var rewritten = this with
            {
                Errors = [.. Errors.Select(rewrite)],
                Error = Error.Rewritten(rewrite),
                RawBody = RawBody is null ? null : rewrite(RawBody),
                RequestId = RequestId is null ? null : rewrite(RequestId),
                Headers = RewrittenHeaders(rewrite),
            };
            return IsSameAs(rewritten) ? this : rewritten;
        }

        // A server can repeat a secret as a name, and two names that are hidden are one.
        private Dictionary<string, IReadOnlyList<string>> RewrittenHeaders(Func<string, string> rewrite)
        {
            var rewritten = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, values) in Headers)
            {
                var told = rewrite(name);
                rewritten[told] = [.. rewritten.GetValueOrDefault(told) ?? [], .. values.Select(rewrite)];
            }
            return rewritten;
        }

        private bool IsSameAs(Facts other) =>
            Headers.All(header =>
                other.Headers.TryGetValue(header.Key, out var values) && header.Value.SequenceEqual(values, StringComparer.Ordinal)
            )
            && RawBody == other.RawBody
            && RequestId == other.RequestId
            && Error == other.Error
            && Errors.SequenceEqual(other.Errors, StringComparer.Ordinal);
    }
}
