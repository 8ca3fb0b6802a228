package fr.preinscription.simulator;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * How much one address of the network may ask, on this node: so many questions a minute, each of a reasonable size. Buckets
 * live in memory, the least recently used are forgotten.
 */
final class ApiLimits implements HandlerInterceptor {

    static final int LARGEST_QUESTION = 20_000;

    private static final int MOST_ADDRESSES = 20_000;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    ApiLimits(int perMinute) {
        this.perMinute = perMinute;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("OPTIONS")) {
            return true;
        }
        var probe = bucket(network(request.getRemoteAddr())).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new ApiProblem.TooMany(seconds(probe));
        }
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(PostMapping.class)) {
            var length = request.getContentLengthLong();
            if (length < 0) {
                throw new ApiProblem.OfUnknownLength();
            }
            if (length > LARGEST_QUESTION) {
                throw new ApiProblem.TooLarge();
            }
        }
        return true;
    }

    private Bucket bucket(String network) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    network,
                    key -> Bucket.builder()
                            .addLimit(limit ->
                                    limit.capacity(perMinute).refillIntervally(perMinute, Duration.ofMinutes(1)))
                            .build());
        }
    }

    private static long seconds(ConsumptionProbe probe) {
        return Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    /** Whoever has one IPv6 address has the 2^64 of its network. */
    static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        var groups = new StringBuilder();
        var count = 0;
        for (var group : expanded(address).split(":", -1)) {
            if (count++ < 4) {
                groups.append(group.replaceFirst("^0+(?=.)", "")).append(':');
            }
        }
        return groups.toString();
    }

    private static String expanded(String address) {
        var gap = address.indexOf("::");
        if (gap < 0) {
            return address;
        }
        var before = gap == 0 ? "" : address.substring(0, gap) + ":";
        return before + "0:0:0:0:0:0:0:0";
    }
}
