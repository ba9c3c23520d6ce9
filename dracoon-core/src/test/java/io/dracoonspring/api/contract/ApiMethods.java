// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.util.ClassUtils;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Finds the interfaces of the API and their operations on the class path.
 */
final class ApiMethods {

	private static final List<Class<?>> INTERFACES = find();

	private static final List<Method> OPERATIONS = INTERFACES.stream()
		.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
		.filter((method) -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
		.toList();

	private ApiMethods() {
	}

	private static List<Class<?>> find() {
		List<Class<?>> interfaces = new ArrayList<>();
		CachingMetadataReaderFactory readers = new CachingMetadataReaderFactory();
		try {
			Resource[] classes = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:io/dracoonspring/api/**/*.class");
			for (Resource resource : classes) {
				MetadataReader reader = readers.getMetadataReader(resource);
				if (reader.getClassMetadata().isInterface()
						&& reader.getAnnotationMetadata().hasAnnotation(HttpExchange.class.getName())) {
					interfaces.add(ClassUtils.resolveClassName(reader.getClassMetadata().getClassName(),
							ApiMethods.class.getClassLoader()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return interfaces;
	}

	static Stream<Class<?>> interfaces() {
		return INTERFACES.stream();
	}

	static Stream<Method> operations() {
		return OPERATIONS.stream();
	}

	static HttpExchange exchange(Method method) {
		HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
		if (exchange == null) {
			throw new IllegalArgumentException(method + " is no operation");
		}
		return exchange;
	}

	/** Returns the verb and the path of an operation. */
	static String operation(Method method) {
		HttpExchange exchange = exchange(method);
		return exchange.method() + " " + exchange.url();
	}

	static String name(Method method) {
		return method.getDeclaringClass().getSimpleName() + "." + method.getName();
	}

}
