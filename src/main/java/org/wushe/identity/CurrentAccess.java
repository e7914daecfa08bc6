package org.wushe.identity;

/** The access of the person behind the current request or screen. */
public interface CurrentAccess {

	/**
	 * @throws org.springframework.security.access.AccessDeniedException if nobody is
	 * signed in
	 */
	Access get();

}
