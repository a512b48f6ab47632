using System.Security.Cryptography;

namespace TikiSpec.Emulator.Tokens;

/// <summary>The tokens and codes that were handed out. Thread safe.</summary>
internal sealed class TokenStore(EmulatorClock clock)
{
    // 15 days, as production responded.
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromSeconds(1_295_999);

    // Nothing is documented; long enough to outlive the access token that it renews.
    private static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(90);
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(10);

    // A program that asks for a token before each call must not fill the memory: the oldest ones end.
    private const int MaxGrants = 10_000;

    private readonly object _gate = new();
    private readonly Dictionary<string, IssuedGrant> _grants = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();

    public static string NewFamily() => NewText();

    public string Issue(GrantKind kind, string family, string scope, string? redirectUri = null)
    {
        var text = NewText();
        var lifetime = kind switch
        {
            GrantKind.Access => AccessLifetime,
            GrantKind.Refresh => RefreshLifetime,
            _ => CodeLifetime,
        };
        lock (_gate)
        {
            _grants[text] = new IssuedGrant(kind, family, scope, clock.Now + lifetime, redirectUri);
            _oldestFirst.Enqueue(text);
            while (_oldestFirst.Count > MaxGrants)
            {
                _grants.Remove(_oldestFirst.Dequeue());
            }
        }

        return text;
    }

    /// <summary>Null when it is unknown or has expired.</summary>
    public IssuedGrant? Find(GrantKind kind, string text)
    {
        lock (_gate)
        {
            return _grants.TryGetValue(text, out var grant) && grant.Kind == kind && grant.ExpiresAt > clock.Now ? grant : null;
        }
    }

    /// <summary>Uses what works once. The second use ends the whole family, as somebody has stolen it.</summary>
    public IssuedGrant? Use(GrantKind kind, string text)
    {
        lock (_gate)
        {
            if (Find(kind, text) is not { } grant)
            {
                return null;
            }

            if (!grant.IsUsed)
            {
                _grants[text] = grant with { IsUsed = true };
                return grant;
            }

            foreach (var (relative, _) in _grants.Where(pair => pair.Value.Family == grant.Family).ToArray())
            {
                _grants.Remove(relative);
            }

            return null;
        }
    }

    private static string NewText() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}
