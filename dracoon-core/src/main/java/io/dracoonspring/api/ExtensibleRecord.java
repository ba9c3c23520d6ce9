// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A record that may gain components in every version, because the server or this client
 * learns something new.
 * <p>
 * Its constructor is no contract: what calls it may have to be changed with an update.
 * The builder of the same name that stands beside it, such as {@code NodeBuilder} for
 * {@code Node}, is generated and stays compatible: tests make answers of the server with
 * it.
 *
 * @see CopyableRecord
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@RecordBuilder.Template(options = @RecordBuilder.Options(fileComment = "",
		nullableAnnotationClass = "org.jspecify.annotations.Nullable", addStaticBuilder = false, enableGetters = false,
		enableWither = false))
public @interface ExtensibleRecord {

}
