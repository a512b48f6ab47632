using System.Collections.Immutable;

namespace TikiSpec.Emulator.State;

/// <summary>How a product request moves through the documented states. Pure: it takes a snapshot and gives the
/// next.</summary>
internal sealed class RequestLifecycle(TimeSpan stepTime, bool approvesByItself, ReviewRules rules)
{
    private const string Reviewer = "reviewer@example.com";

    /// <summary>A request that has just arrived, or begins again.</summary>
    public EmulatedRequest Begin(EmulatedRequest request, DateTimeOffset now) =>
        request with
        {
            State = RequestStates.Queuing,
            Reason = null,
            ApprovedAt = null,
            ApprovedBy = null,
            UpdatedAt = now,
            NextStepAt = NextStep(now),
        };

    public Snapshot TakeStep(Snapshot state, DueStep due, IdSource ids)
    {
        var request = state.Requests[due.TrackId];
        return request.State switch
        {
            RequestStates.Queuing => Move(state, request, RequestStates.Processing, due.At),
            RequestStates.Processing => Draft(state, request, due.At, ids),
            RequestStates.Drafted => Move(state, request, RequestStates.BotAwaitingApprove, due.At),
            RequestStates.BotAwaitingApprove => rules.FindContentProblem(request) is { } reason
                ? Reject(state, request, reason, due.At)
                : Move(state, request, NextReview(state, request), due.At),
            RequestStates.DocumentsAwaitingApprove => ReviewRules.FindDocumentProblem(state, request) is { } reason
                ? Reject(state, request, reason, due.At)
                : Move(state, request, RequestStates.AwaitingApprove, due.At),
            RequestStates.AwaitingApprove => Approve(state, request, due.At),
            _ => state.With(request with { NextStepAt = null }),
        };
    }

    /// <summary>The products enter the shop, or the change is made.</summary>
    public static Snapshot Approve(Snapshot state, EmulatedRequest request, DateTimeOffset now)
    {
        state = Release(state, request);
        if (request.Change is { } change)
        {
            state = ProductInfoUpdate.Apply(state, change, now);
        }
        else
        {
            // A request that is replayed after it was approved finds its products in the shop already.
            state = request
                .Products.Where(product => !state.Products.ContainsKey(product.Id))
                .Aggregate(state, (next, product) => next.With(product with { CreatedAt = now, UpdatedAt = now }));
        }

        return state.With(
            request with
            {
                State = RequestStates.Approved,
                Reason = null,
                UpdatedAt = now,
                ApprovedAt = now,
                ApprovedBy = Reviewer,
                NextStepAt = null,
            }
        );
    }

    public static Snapshot Reject(Snapshot state, EmulatedRequest request, string reason, DateTimeOffset now) =>
        Release(state, request).With(request with { State = RequestStates.Rejected, Reason = reason, UpdatedAt = now, NextStepAt = null });

    public static Snapshot Delete(Snapshot state, EmulatedRequest request, DateTimeOffset now) =>
        Release(state, request).With(request with { State = RequestStates.Deleted, UpdatedAt = now, NextStepAt = null });

    private Snapshot Draft(Snapshot state, EmulatedRequest request, DateTimeOffset now, IdSource ids)
    {
        if (ReviewRules.FindTakenSku(state, request) is { } sku)
        {
            return Reject(state, request, ReviewRules.NotUniqueReason(sku, request.TrackId), now);
        }

        var drafted = request with { RequestId = request.RequestId ?? ids.NextRequestId() };
        return Move(Reserve(state, drafted), drafted, RequestStates.Drafted, now);
    }

    private Snapshot Move(Snapshot state, EmulatedRequest request, string next, DateTimeOffset now)
    {
        var waitsForPerson = next == RequestStates.AwaitingApprove && !approvesByItself;
        return state.With(request with { State = next, UpdatedAt = now, NextStepAt = waitsForPerson ? null : NextStep(now) });
    }

    // A time beyond all times is how one says that a request shall stay where it is.
    private DateTimeOffset? NextStep(DateTimeOffset now) => stepTime < DateTimeOffset.MaxValue - now ? now + stepTime : null;

    private static string NextReview(Snapshot state, EmulatedRequest request) =>
        request.HasDocuments || ReviewRules.NeedsDocuments(state, request)
            ? RequestStates.DocumentsAwaitingApprove
            : RequestStates.AwaitingApprove;

    /// <summary>Keeps the skus that an undecided request brings for it.</summary>
    public static Snapshot Reserve(Snapshot state, EmulatedRequest request) =>
        state with
        {
            SkuReservations = state.SkuReservations.SetItems(
                NewSkus(state, request).Select(sku => KeyValuePair.Create(sku, request.TrackId))
            ),
        };

    /// <summary>Gives the skus free that were kept for a request.</summary>
    public static Snapshot Release(Snapshot state, EmulatedRequest request) =>
        state with
        {
            SkuReservations = state.SkuReservations.RemoveRange(
                NewSkus(state, request).Where(sku => state.SkuReservations.TryGetValue(sku, out var owner) && owner == request.TrackId)
            ),
        };

    // A request that is replayed after it was approved brings nothing new: its products may have other skus by now.
    private static IEnumerable<string> NewSkus(Snapshot state, EmulatedRequest request) =>
        request.Change is null
            ? request
                .Products.Where(product => !state.Products.ContainsKey(product.Id))
                .Select(static product => product.OriginalSku)
                .OfType<string>()
            : [];
}
