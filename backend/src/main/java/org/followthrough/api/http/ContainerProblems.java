package org.followthrough.api.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Errors that arise before or beside Spring: of filters, and of the container itself. */
@Configuration
class ContainerProblems {

    /** A filter that gave up with a status: the container asks the error page, which is a problem under the API. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> apiErrorPage(Problems problems) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new ErrorPage(problems));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static final class ErrorPage extends OncePerRequestFilter {

        private final Problems problems;

        ErrorPage(Problems problems) {
            this.problems = problems;
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var uri = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            if (!Problems.concerns(uri)) {
                chain.doFilter(request, response);
                return;
            }
            var error = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            if (error == null) {
                problems.write(request, response, response.getStatus());
            } else {
                problems.write(request, response, error);
            }
        }
    }

    /** What the container refuses by itself: addresses that are none, encoded slashes, methods it does not know. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> apiErrorValve() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** Made by the container by its name. */
    public static final class ProblemValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable error) {
            var uri = request.getRequestURI();
            if (uri != null && !Problems.concerns(uri) || response.getStatus() < 400 || response.getContentWritten() > 0) {
                setShowReport(false);
                setShowServerInfo(false);
                super.report(request, response, error);
            } else if (response.setErrorReported()) {
                write(response);
            }
        }

        private static void write(Response response) {
            try {
                var status = response.getStatus();
                var body = ApiJson.bytes(new Problem("/problems/" + (status < 500 ? "bad-request" : "internal"),
                        status < 500 ? "The request cannot be understood" : "Something went wrong", status,
                        status < 500 ? "The request is not one that this server takes." : "The server could not answer.",
                        java.util.List.of(), java.util.Map.of()));
                response.setContentType("application/problem+json");
                response.getCoyoteResponse().setContentLength(body.length);
                response.getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                response.setSuspended(true);
            }
        }
    }
}
