using System.Collections.Concurrent;
using TikiSpec.Runtime;
using TikiSpec.Transport.Sending;

namespace TikiSpec.Transport.Calls;

/// <summary>A credential and the scheme by which it is sent.</summary>
internal sealed record CallCredential(ApiCredential Credential, ApiSecurityScheme Scheme, Uri? TokenEndpoint);

/// <summary>What a call shows, all of it together.</summary>
internal sealed class ChosenCredentials
{
    public static readonly ChosenCredentials None = new([]);

    public ChosenCredentials(IReadOnlyList<CallCredential> all)
    {
        All = all;
        Secrets = () => all.SelectMany(static one => one.Credential.Secrets);
    }

    public IReadOnlyList<CallCredential> All { get; }

    /// <summary>What must not be told of them at present.</summary>
    public Func<IEnumerable<string>> Secrets { get; }
}

/// <summary>Chooses what calls show.</summary>
/// <param name="definition">What the spec says.</param>
/// <param name="options">How the client connects, and with what credentials.</param>
internal sealed class CallCredentials(ApiDefinition definition, ApiClientOptions options)
{
    private static readonly Dictionary<string, ApiCredential> None = [];

    // The client's own do not change, and neither does what an operation of the spec takes.
    private readonly ConcurrentDictionary<ApiOperation, ChosenCredentials> _chosen = new();

    // Of each scheme, in their order.
    private readonly Lazy<Uri?>[] _endpoints =
    [
        .. definition.Security.Select(scheme => new Lazy<Uri?>(() => ServerAddress.ResolveBeside(scheme.TokenUrl, definition, options))),
    ];

    /// <summary>The first of the operation's alternatives for which everything is there.</summary>
    /// <param name="own">The call's own credential, which leaves the client's aside; null for none.</param>
    /// <param name="operation">What is called.</param>
    /// <returns>Nothing when the operation wants nothing, or when nothing was given: somebody else may authorise the
    /// call.</returns>
    /// <exception cref="ApiException">The operation does not take what was given.</exception>
    public ChosenCredentials Choose(ApiCredential? own, ApiOperation operation)
    {
        if (own is not null || !operation.IsDeclared)
            return Choose(operation, own ?? options.Credential, own is null ? options.Credentials : None);
        return _chosen.TryGetValue(operation, out var chosen)
            ? chosen
            : _chosen.GetOrAdd(operation, Choose(operation, options.Credential, options.Credentials));
    }

    private ChosenCredentials Choose(ApiOperation operation, ApiCredential? general, IReadOnlyDictionary<string, ApiCredential> byScheme)
    {
        if (operation.Security.Count == 0 || (general is null && byScheme.Count == 0))
            return ChosenCredentials.None;
        var isOptional = false;
        for (var index = 0; index < operation.Security.Count; index++)
        {
            isOptional |= operation.Security[index].Count == 0;
            if (operation.Security[index] is { Count: > 0 } alternative && Fill(alternative, general, byScheme) is { } filled)
                return new ChosenCredentials(filled);
        }
        return isOptional ? ChosenCredentials.None : throw Refusal(operation, byScheme.Values.Append(general).OfType<ApiCredential>());
    }

    private List<CallCredential>? Fill(
        IReadOnlyList<string> names,
        ApiCredential? general,
        IReadOnlyDictionary<string, ApiCredential> byScheme
    )
    {
        var filled = new List<CallCredential>(names.Count);
        for (var index = 0; index < names.Count; index++)
        {
            var at = IndexOf(names[index]);
            // What nobody can send by itself is the caller's to see to.
            if (at >= 0 && definition.Security[at].Kind == ApiSecurityKind.Other)
                continue;
            if (
                at < 0
                || (byScheme.GetValueOrDefault(names[index]) ?? general) is not { } credential
                || credential.Kind != definition.Security[at].Kind
            )
                return null;
            filled.Add(new CallCredential(credential, definition.Security[at], _endpoints[at].Value));
        }
        return filled;
    }

    private int IndexOf(string name)
    {
        for (var index = 0; index < definition.Security.Count; index++)
        {
            if (definition.Security[index].Name == name)
                return index;
        }
        return -1;
    }

    private ApiException Refusal(ApiOperation operation, IEnumerable<ApiCredential> given)
    {
        var takes = operation.Security.Select(names => string.Join(" with ", names.Select(Named)));
        return new ApiException(
            $"{operation.Id} was not sent: it takes {string.Join(", or ", takes)}, and what was given is "
                + $"{string.Join(" and ", given.Distinct().Select(static credential => "\"" + credential + "\""))}. "
                + $"{nameof(ApiClientOptions)}.{nameof(ApiClientOptions.Credentials)} takes one for each scheme."
        )
        {
            OperationId = operation.Id,
            HelpLink = operation.Documentation,
            Failure = ApiFailure.NotSent,
        };
    }

    private string Named(string name) =>
        definition.Security.FirstOrDefault(scheme => scheme.Name == name)?.Kind switch
        {
            ApiSecurityKind.ApiKey => $"an API key ({name})",
            ApiSecurityKind.Bearer => $"an access token ({name})",
            ApiSecurityKind.Basic => $"a user name and password ({name})",
            _ => name,
        };
}
