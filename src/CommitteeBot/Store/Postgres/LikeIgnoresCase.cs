using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommitteeBot.Store.Postgres;

/// <summary>
/// <c>like</c> tells capitals from small letters in PostgreSQL and not in SQLite; names are typed either way, so it is
/// <c>ilike</c> here.
/// </summary>
internal sealed class LikeIgnoresCase : IQueryExpressionInterceptor
{
    public static LikeIgnoresCase Instance { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        new Rewriter().Visit(queryExpression);

    private sealed class Rewriter : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(DbFunctionsExtensions)
                || node.Method.Name != nameof(DbFunctionsExtensions.Like))
                return base.VisitMethodCall(node);
            return Expression.Call(Counterpart(node.Method), Visit(node.Arguments));
        }

        private static MethodInfo Counterpart(MethodInfo like) =>
            typeof(NpgsqlDbFunctionsExtensions).GetMethod(
                nameof(NpgsqlDbFunctionsExtensions.ILike), [.. like.GetParameters().Select(p => p.ParameterType)])!;
    }
}
