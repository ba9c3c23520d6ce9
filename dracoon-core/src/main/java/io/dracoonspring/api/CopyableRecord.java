// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A {@link BuildableRecord} that callers create, such as a request or settings. Callers
 * start with one of its factories and change values with its {@code with…} methods. These
 * methods are generated together with the builder.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@RecordBuilder.Template(options = @RecordBuilder.Options(fileComment = "",
		nullableAnnotationClass = "org.jspecify.annotations.Nullable", addStaticBuilder = false, enableGetters = false))
public @interface CopyableRecord {

}
