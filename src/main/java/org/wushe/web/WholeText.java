package org.wushe.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

import org.wushe.identity.DomainRefusal;

/**
 * Refuses text with halves of characters or control characters, in whatever field it
 * comes: neither PostgreSQL nor a screen could give it back as it was.
 */
@RestControllerAdvice
class WholeText extends RequestBodyAdviceAdapter implements WebMvcConfigurer, HandlerInterceptor {

	private static final String UNREADABLE = "web.unreadable-text";

	private final JsonMapper json;

	WholeText(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/api/**", "/hsds", "/hsds/**");
	}

	/** Parameters of the address or of a form. */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
			for (String value : parameter.getValue()) {
				check(parameter.getKey(), value);
			}
		}
		return true;
	}

	@Override
	public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
		return converter.getSimpleName().contains("Json");
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type type,
			Class<? extends HttpMessageConverter<?>> converter) throws IOException {
		byte[] body = message.getBody().readAllBytes();
		try (JsonParser parser = this.json.createParser(body)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
					check(parser.streamReadContext().pathAsPointer().toString(), parser.getString());
				}
			}
		}
		catch (JacksonException ex) {
			// No JSON: said by whoever reads it next.
		}
		return new HttpInputMessage() {
			@Override
			public InputStream getBody() {
				return new ByteArrayInputStream(body);
			}

			@Override
			public HttpHeaders getHeaders() {
				return message.getHeaders();
			}
		};
	}

	private static void check(String field, String text) {
		if (text.codePoints().anyMatch(WholeText::isNoText)) {
			throw DomainRefusal.invalid(field, UNREADABLE);
		}
	}

	private static boolean isNoText(int sign) {
		return (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE) || sign == 0xFFFE || sign == 0xFFFF
				|| (Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t');
	}

}
