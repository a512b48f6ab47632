namespace TikiSpec.Emitter.Text;

/// <summary>The types that emitted code names, in full, so that no name in a user's namespace can come
/// between.</summary>
internal static class KnownType
{
    // Ours, for users.
    public const string ApiValue = "global::TikiSpec.ApiValue";
    public const string BatchCanceledException = "global::TikiSpec.BatchCanceledException";
    public const string ApiSet = "global::TikiSpec.ApiSet";
    public const string ApiProperties = "global::TikiSpec.ApiProperties";
    public const string ApiException = "global::TikiSpec.ApiException";
    public const string ApiResponse = "global::TikiSpec.ApiResponse";
    public const string ApiCredential = "global::TikiSpec.ApiCredential";
    public const string ApiClientOptions = "global::TikiSpec.ApiClientOptions";
    public const string CallOptions = "global::TikiSpec.CallOptions";
    public const string PollOptions = "global::TikiSpec.PollOptions";
    public const string PageSequence = "global::TikiSpec.PageSequence";
    public const string Page = "global::TikiSpec.Page";
    public const string BatchResult = "global::TikiSpec.BatchResult";
    public const string IApiDecision = "global::TikiSpec.IApiDecision";
    public const string IApiIds = "global::TikiSpec.IApiIds";
    public const string IApiIdSelection = "global::TikiSpec.IApiIdSelection";
    public const string IApiStock = "global::TikiSpec.IApiStock";
    public const string IApiStockRequest = "global::TikiSpec.IApiStockRequest";
    public const string IApiVariant = "global::TikiSpec.IApiVariant";
    public const string StockLevel = "global::TikiSpec.StockLevel";
    public const string WebhookSignature = "global::TikiSpec.WebhookSignature";
    public const string IApiClient = "global::TikiSpec.IApiClient";

    // Ours, for emitted code.
    public const string ApiModelConverter = "global::TikiSpec.Runtime.ApiModelConverter";
    public const string IApiModel = "global::TikiSpec.Runtime.IApiModel";
    public const string IApiEnum = "global::TikiSpec.Runtime.IApiEnum";
    public const string JsonPropertyNames = "global::TikiSpec.Runtime.JsonPropertyNames";
    public const string JsonNulls = "global::TikiSpec.Runtime.JsonNulls";
    public const string JsonAbsent = "global::TikiSpec.Runtime.JsonAbsent";
    public const string JsonReads = "global::TikiSpec.Runtime.JsonReads";
    public const string JsonWrites = "global::TikiSpec.Runtime.JsonWrites";
    public const string JsonKnownTexts = "global::TikiSpec.Runtime.JsonKnownTexts";
    public const string JsonReadContext = "global::TikiSpec.Runtime.JsonReadContext";
    public const string JsonCase = "global::TikiSpec.Runtime.JsonCase";
    public const string JsonCases = "global::TikiSpec.Runtime.JsonCases";
    public const string JsonTextForm = "global::TikiSpec.Runtime.JsonTextForm";
    public const string JsonTypes = "global::TikiSpec.Runtime.JsonTypes";
    public const string ApiObject = "global::TikiSpec.Runtime.ApiObject";
    public const string IRequestModel = "global::TikiSpec.Runtime.IRequestModel";

    public const string RequestCheck = "global::TikiSpec.Runtime.RequestCheck";
    public const string ResponseReader = "global::TikiSpec.Runtime.ResponseReader";
    public const string ApiJson = "global::TikiSpec.Runtime.ApiJson";
    public const string ApiList = "global::TikiSpec.Runtime.ApiList";
    public const string ApiMap = "global::TikiSpec.Runtime.ApiMap";
    public const string ApiEquality = "global::TikiSpec.Runtime.ApiEquality";
    public const string ApiRecord = "global::TikiSpec.Runtime.ApiRecord";
    public const string ApiMapBuilder = "global::TikiSpec.Runtime.ApiMapBuilder";
    public const string ApiPropertiesBuilder = "global::TikiSpec.Runtime.ApiPropertiesBuilder";
    public const string ApiDeprecatedParameter = "global::TikiSpec.Runtime.ApiDeprecatedParameter";
    public const string Hidden =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
    public const string ApiOperation = "global::TikiSpec.Runtime.ApiOperation";
    public const string ApiBatchAttribute = "global::TikiSpec.Runtime.ApiBatch";
    public const string ApiSuccessor = "global::TikiSpec.Runtime.ApiSuccessor";
    public const string ApiRequest = "global::TikiSpec.Runtime.ApiRequest";
    public const string BodyPart = "global::TikiSpec.Runtime.BodyPart";
    public const string ApiErrorBody = "global::TikiSpec.Runtime.ApiErrorBody";
    public const string ResponseHeaders = "global::TikiSpec.Runtime.ResponseHeaders";
    public const string ParameterStyle = "global::TikiSpec.Runtime.ParameterStyle";
    public const string ApiCaller = "global::TikiSpec.Runtime.ApiCaller";
    public const string ApiText = "global::TikiSpec.Runtime.ApiText";
    public const string ApiBatch = "global::TikiSpec.Runtime.ApiBatch";
    public const string PageRules = "global::TikiSpec.Runtime.PageRules";
    public const string PagePlace = "global::TikiSpec.Runtime.PagePlace";
    public const string ApiPoll = "global::TikiSpec.Runtime.ApiPoll";
    public const string ApiEvents = "global::TikiSpec.Runtime.ApiEvents";
    public const string ApiDefinition = "global::TikiSpec.Runtime.ApiDefinition";
    public const string ApiServer = "global::TikiSpec.Runtime.ApiServer";
    public const string ApiSecurityScheme = "global::TikiSpec.Runtime.ApiSecurityScheme";
    public const string ApiKeyLocation = "global::TikiSpec.Runtime.ApiKeyLocation";
    public const string ApiConnection = "global::TikiSpec.Runtime.ApiConnection";

    // The framework's.
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string DateOnly = "global::System.DateOnly";
    public const string DateTimeOffset = "global::System.DateTimeOffset";
    public const string HttpContent = "global::System.Net.Http.HttpContent";
    public const string IEnumerable = "global::System.Collections.Generic.IEnumerable";
    public const string IEnumerator = "global::System.Collections.Generic.IEnumerator";
    public const string IReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string IReadOnlyDictionary = "global::System.Collections.Generic.IReadOnlyDictionary";
    public const string JsonEncodedText = "global::System.Text.Json.JsonEncodedText";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string Utf8JsonReader = "global::System.Text.Json.Utf8JsonReader";
    public const string Utf8JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
}
