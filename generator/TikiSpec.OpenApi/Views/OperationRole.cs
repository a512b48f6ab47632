namespace TikiSpec.OpenApi.Views;

/// <summary>Who calls whom.</summary>
public enum OperationRole
{
    /// <summary>The client calls.</summary>
    Endpoint,

    /// <summary>The server calls an address that an earlier request named.</summary>
    Callback,

    /// <summary>The server calls an address that was agreed on elsewhere.</summary>
    Webhook,
}
