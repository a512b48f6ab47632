using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TikiSpec.Credentials;
using TikiSpec.Runtime;

namespace TikiSpec.Transport.Calls;

/// <summary>Everything that is decided about a call before its first attempt.</summary>
internal sealed class PreparedCall
{
    private bool _isRefused;

    public required ApiOperation Operation { get; init; }

    public required Uri Address { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The server that the call is for, to whose scheme, host and port alone a credential goes.</summary>
    public required Uri Server { get; init; }

    /// <summary>Makes the body of an attempt; null for none.</summary>
    public required Func<HttpContent>? Content { get; init; }

    /// <summary>Told how much of the body has been sent; null for nobody.</summary>
    public IProgress<UploadProgress>? UploadProgress { get; init; }

    public required bool CanRepeat { get; init; }

    public required TimeSpan Timeout { get; init; }

    /// <summary>Of all attempts together, with what lies between them.</summary>
    public TimeSpan TotalTimeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    public required int MaxRetries { get; init; }

    /// <summary>What is to be shown, all of it together.</summary>
    public required IReadOnlyList<CallCredential> Credentials { get; init; }

    /// <summary>The seller's limit; null for none.</summary>
    public RateLimiter? RateLimit { get; init; }

    /// <summary>Where it is logged what becomes of it.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>What it sends and gets is logged as well.</summary>
    public bool LogsBodies { get; init; }

    /// <summary>Takes what the call has shown out of what it tells.</summary>
    public required SecretFilter Secrets { get; init; }

    /// <summary>The successes whose body is not read but handed on as it comes, by status; null for none.</summary>
    public Func<HttpStatusCode, bool>? KeepsOpen { get; init; }

    /// <summary>How often it went out so far.</summary>
    public int Attempts { get; private set; }

    /// <summary>How often it was repeated so far.</summary>
    public int Retries { get; private set; }

    /// <summary>An attempt that was repeated may have been carried out, and it would matter.</summary>
    public bool MayBeDone { get; private set; }

    /// <summary>The server may have what was asked: an attempt is under way, or one before may have been carried out.
    /// While what is not repeatable waits for its next attempt it was refused, or got no connection.</summary>
    public bool MayHaveArrived => Attempts > 0 && (Operation.IsRepeatable || (Attempts > Retries && !_isRefused) || MayBeDone);

    /// <summary>An attempt goes out.</summary>
    public void Begin()
    {
        Attempts++;
        _isRefused = false;
    }

    /// <summary>The attempt has its status, and nothing of its body is read yet.</summary>
    /// <param name="isRefusal">The server did nothing of what was asked.</param>
    public void Respond(bool isRefusal) => _isRefused = isRefusal;

    /// <param name="mayBeDone">The attempt before may have been carried out.</param>
    public void Repeat(bool mayBeDone)
    {
        Retries++;
        MayBeDone |= mayBeDone && Operation.Method.Method is not ("GET" or "HEAD" or "OPTIONS");
    }
}
